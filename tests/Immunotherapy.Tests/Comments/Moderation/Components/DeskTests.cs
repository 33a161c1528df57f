using Bunit;
using Immunotherapy.Tests.Reading;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Comments.Moderation;
using Immunotherapy.Web.Comments.Moderation.Components;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Tests.Comments.Moderation.Components;

public sealed class DeskTests : BunitContext
{
    private const string Hostile = "\n<script>a</script>";

    [Theory]
    [InlineData(CommentState.Waiting, Desk.Waiting, 48, "Waiting: sent 2 days ago, promised within 48 hours")]
    [InlineData(CommentState.Waiting, Desk.Waiting, 49, "Waiting: sent 2 days ago, promised within 48 hours. Late")]
    [InlineData(CommentState.Published, Desk.Reported, 72, "Published, reported 3 days ago")]
    [InlineData(CommentState.Waiting, Desk.Robots, 72, "Probably a robot, sent 3 days ago")]
    [InlineData(CommentState.Published, null, 1, "Published")]
    [InlineData(CommentState.NotPublished, null, 1, "Not published: It looks like it was sent by a machine or sent many times. Sorry.")]
    [InlineData(CommentState.Withdrawn, null, 1, "Taken back by its writer")]
    [InlineData(CommentState.Erased, null, 1, "Erased by its writer")]
    public void Card_SaysWhereTheCommentStands(CommentState state, Desk? desk, int hours, string standing)
    {
        var comment = Written(state, desk);
        (comment.Reason, comment.ReasonWords) = (Reason.Spam, "Sorry.");

        var shown = Show(new DeskComment(comment, []), TimeSpan.FromHours(hours));

        Assert.Equal(standing, shown.Find(".waits").Words());
        Assert.Equal(standing.EndsWith("Late", StringComparison.Ordinal), shown.Find(".waits").ClassList.Contains("late"));
    }

    [Fact]
    public void Card_ShowsMarksReportsAndText_AsText()
    {
        var comment = Written(CommentState.Published, Desk.Reported);
        (comment.Name, comment.Body, comment.Marks) = (Hostile, Hostile, "Doses: 5 mg\nInsults: <b>");

        var shown = Show(new DeskComment(comment, [ReportReason.Unkind, ReportReason.Harmful, ReportReason.Unkind]), TimeSpan.Zero);

        Assert.Empty(shown.FindAll("script, b"));
        Assert.Equal((Hostile, Hostile), (shown.Find("bdi").TextContent, shown.Find(".said").TextContent));
        Assert.Equal(
            ["Reported 2 times: It attacks or hurts someone.", "Reported: It could harm someone, for example with a false claim about treatment.", "Doses: 5 mg", "Insults: <b>"],
            shown.FindAll(".mark").Select(mark => mark.Words()));
        Assert.Contains("side-effects (gone)", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void DecideForm_NamesTheVersionThatWasRead_AndKeepsWhatWasTyped()
    {
        var comment = Written(CommentState.Waiting, Desk.Waiting);

        var shown = Render<DecideForm>(parameters => parameters.Add(form => form.Comment, comment).Add(form => form.Token, new FormToken("token", "value")).Add(form => form.Action, "/staff/comments")
            .Add(form => form.Problem, "Choose a reason.").Add(form => form.Chosen, Reason.Abuse).Add(form => form.Typed, Hostile));

        Assert.Equal(["value", comment.Id.ToString(), "1"], shown.FindAll("input[type=hidden]").Select(field => field.GetAttribute("value")));
        Assert.Equal(["publish", "refuse"], shown.FindAll("button").Select(button => button.GetAttribute("value")));
        Assert.Equal(Enum.GetNames<Reason>().Prepend(""), shown.FindAll("option").Select(option => option.GetAttribute("value")));
        Assert.Equal("Abuse", Assert.Single(shown.FindAll("option[selected]")).GetAttribute("value"));
        Assert.True(shown.Find("details").HasAttribute("open"));
        Assert.Equal("Choose a reason.", shown.Find($"[id='{shown.Find("select").GetAttribute("aria-describedby")}']").Words());
        Assert.All(shown.FindAll("select, textarea"), field => Assert.Single(shown.FindAll($"label[for='{field.Id}']")));
        Assert.Empty(shown.FindAll("script"));
    }

    [Theory]
    [InlineData(CommentState.Waiting, Desk.Waiting, "Publish", "Do not publish")]
    [InlineData(CommentState.Published, Desk.Reported, "Keep it published", "Do not publish")]
    [InlineData(CommentState.Published, null, "Do not publish")]
    public void DecideForm_OffersWhatCanBeDone(CommentState state, Desk? desk, params string[] buttons)
    {
        var shown = Render<DecideForm>(parameters => parameters.Add(form => form.Comment, Written(state, desk)).Add(form => form.Token, new FormToken("token", "value")).Add(form => form.Action, "?"));

        Assert.Equal(buttons, shown.FindAll("button").Select(button => button.Words()));
        Assert.Empty(shown.FindAll(".problem, details[open], [aria-describedby]"));
    }

    [Fact]
    public void History_IsToldInOrder()
    {
        var first = LogEntry.After(null, CommentSite.Start, "a@example.org", "publish", "x", "", 2);
        var second = LogEntry.After(first, CommentSite.Start.AddHours(10), "writer", "change", "x", "<b>", 3);

        var shown = Render<HistoryList>(parameters => parameters.Add(list => list.Entries, [first, second]).Add(list => list.TimeZone, TimeZoneInfo.Utc));
        var none = Render<HistoryList>(parameters => parameters.Add(list => list.Entries, []));

        Assert.Equal(["2026-11-23 15:00: publish by a@example.org", "2026-11-24 01:00: change by writer (<b>)"], shown.FindAll("li").Select(line => line.Words()));
        Assert.Equal("Nothing yet.", none.Words());
    }

    private static Comment Written(CommentState state, Desk? desk) => new()
    {
        Id = Guid.NewGuid(),
        Lang = "en",
        Slug = "side-effects",
        Name = "",
        Body = "Words",
        State = state,
        Desk = desk,
        WrittenAt = CommentSite.Start,
        WaitingSince = CommentSite.Start,
        TokenHash = [],
    };

    private IRenderedComponent<DeskCard> Show(DeskComment shown, TimeSpan since) => Render<DeskCard>(parameters => parameters
        .Add(card => card.Shown, shown).Add(card => card.Article, null).Add(card => card.Now, CommentSite.Start + since).Add(card => card.PromiseHours, 48));
}
