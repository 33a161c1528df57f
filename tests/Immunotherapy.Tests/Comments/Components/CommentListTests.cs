using Bunit;
using Immunotherapy.Tests.Reading;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Comments.Components;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Comments.Components;

public sealed class CommentListTests : BunitContext
{
    private const string Hostile = "\n <script>a</script>\u202E Answer from our staff · Moderator";

    private static readonly PublishedComment One = new(Guid.NewGuid(), "River", "Words", new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public void NoComment_SaysSo_AndInvites()
    {
        var shown = Show(new CommentPage([], 1, 0, null));

        Assert.Contains("No comments yet.", shown.Words(), StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("ol, nav, .count"));
        Assert.Equal("/en/articles/checkpoint-inhibitors/comment", shown.ByRole("link", "Write a comment").GetAttribute("href"));
        Assert.True(shown.Find("section").HasAttribute("data-nosnippet"));
    }

    [Fact]
    public void OneComment_HasItsDayInTheClinic_ItsLinkAndItsReport()
    {
        var shown = Show(new CommentPage([One], 1, 1, null));

        Assert.Equal("1 comment", shown.Find(".count").Words());
        Assert.Equal($"comment-{One.Id}", shown.Find("li").Id);
        Assert.Equal(("River", "2026-11-23"), (shown.Find("bdi").Words(), shown.Find("time").GetAttribute("datetime")));
        Assert.Equal($"/en/articles/checkpoint-inhibitors/comments/{One.Id}", shown.ByRole("link", "Link to this comment: River").GetAttribute("href"));
        Assert.Equal($"/en/articles/checkpoint-inhibitors/comments/{One.Id}/report", shown.ByRole("link", "Report: River").GetAttribute("href"));
        Assert.All(shown.FindAll("a"), link => Assert.Equal("nofollow", link.GetAttribute("rel")));
        Assert.Empty(shown.FindAll("nav"));
    }

    [Fact]
    public void Pages_AreNamed()
    {
        var shown = Show(new CommentPage([One], 2, 1041, null));

        Assert.Equal(["Pages of comments"], shown.Names("navigation"));
        Assert.Equal(("1,041 comments", "Page 2 / 53"), (shown.Find(".count").Words(), shown.Find("nav span").Words()));
        Assert.Equal(["/en/articles/checkpoint-inhibitors#comments", "/en/articles/checkpoint-inhibitors?page=3#comments"], shown.FindAll("nav a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void ClosedAndUnreadable_SayWhy_AndInviteNobody()
    {
        var closed = Show(new CommentPage([One], 1, 1, new Closed("We <rest>.")));
        var byThemselves = Show(new CommentPage([], 1, 0, new Closed("")));
        var unreadable = Show(null);

        Assert.Equal("We <rest>.", closed.Find(".notice").Words());
        Assert.StartsWith("So many comments wait", byThemselves.Find(".notice").Words(), StringComparison.Ordinal);
        Assert.StartsWith("The comments cannot be shown just now.", unreadable.Find(".notice").Words(), StringComparison.Ordinal);
        Assert.All([closed, byThemselves, unreadable], shown => Assert.Empty(shown.FindAll("a.button")));
    }

    [Fact]
    public void HostileWords_AreText_AndCannotLookLikeStaff()
    {
        var shown = Show(new CommentPage([One with { Name = Hostile, Body = Hostile }, One with { Id = Guid.NewGuid(), Name = "" }], 1, 2, null));

        Assert.Empty(shown.FindAll("script, .badge, .answer"));
        Assert.Equal([Hostile, "A reader"], shown.FindAll(".by bdi").Select(name => name.TextContent));
        Assert.Equal(Hostile, shown.FindAll(".said")[0].TextContent);
        Assert.Equal("auto", shown.FindAll(".said")[0].GetAttribute("dir"));
    }

    [Theory]
    [InlineData("Moderator", "Moderator")]
    [InlineData("Administrator", "Administrator")]
    [InlineData("<b>Doctor</b>", "Moderator")]
    public void AnswerOfStaff_HasABadgeThatNoTextCanImitate(string role, string said)
    {
        var shown = Show(new CommentPage([One with { Answers = [new StaffAnswer(role, Hostile, One.PublishedAt)] }], 1, 1, null));

        Assert.Equal($"Answer from our staff · {said}", Assert.Single(shown.FindAll(".answer .badge")).Words());
        Assert.Single(shown.FindAll(".badge svg[aria-hidden=true]"));
        Assert.Equal(Hostile, shown.Find(".answer .said").TextContent);
        Assert.Equal("2026-11-23", shown.Find(".answer time").GetAttribute("datetime"));
    }

    private IRenderedComponent<CommentList> Show(CommentPage? page)
    {
        var content = Published.Content();
        return Render<CommentList>(parameters => parameters
            .Add(list => list.Page, page)
            .Add(list => list.Slug, Published.Slug)
            .Add(list => list.Edition, content.English())
            .Add(list => list.Addresses, new Addresses(""))
            .Add(list => list.TimeZone, content.Site.TimeZone));
    }
}
