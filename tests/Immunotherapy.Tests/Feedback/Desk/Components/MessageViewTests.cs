using Bunit;
using Immunotherapy.Tests.Reading;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Feedback;
using Immunotherapy.Web.Feedback.Desk;
using Immunotherapy.Web.Feedback.Desk.Components;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Tests.Feedback.Desk.Components;

public sealed class MessageViewTests : BunitContext
{
    private const string Hostile = "\n<script>a</script>";

    private readonly Article article = Published.Content().English().Articles.First(article => article.Body.Headings.Any(heading => heading.Level == 2));

    [Fact]
    public void Message_IsText_WithALinkToItsPart()
    {
        var heading = article.Body.Headings.First(heading => heading.Level == 2);

        var shown = Show(Row(Hostile, heading.Anchor), article);

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal((Hostile, "auto"), (shown.Find(".said").TextContent, shown.Find(".said").GetAttribute("dir")));
        Assert.Equal(($"{article.Href}#{heading.Anchor}", heading.Text), (shown.Find("a").GetAttribute("href"), shown.Find("a").TextContent));
        Assert.Equal(("done", "Done"), (shown.Find("button").GetAttribute("value"), shown.Find("button").Words()));
        Assert.Equal(["token", "Id"], shown.FindAll("input").Select(field => field.GetAttribute("name")));
    }

    [Theory]
    [InlineData("", "The whole page")]
    [InlineData("s-an-old-part", "Part: an old part, which is gone since")]
    [InlineData("<b>", "Part: <b>, which is gone since")]
    public void Part_IsNamed_AlsoWhenItIsGone(string section, string named)
    {
        var shown = Show(Row("Words", section), article);

        Assert.Contains(named, shown.FindAll("p").Select(Accessible.Words));
        Assert.Empty(shown.FindAll("a, b"));
    }

    [Fact]
    public void DoneMessage_SaysByWhom_AndCanBeUndone()
    {
        var message = Row("", "s-part");
        (message.DoneBy, message.DoneAt) = ("editor@example.org", CommentSite.Start);

        var shown = Show(message, null, withArticle: true);

        Assert.Contains("Today. Done by editor@example.org", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("side-effects (gone) en", shown.Words(), StringComparison.Ordinal);
        Assert.Equal("undo", shown.Find("button").GetAttribute("value"));
        Assert.Empty(shown.FindAll(".said"));
    }

    [Fact]
    public void Head_CountsEachChoice_AndSaysWhatIsNotShown()
    {
        var of = new ArticleFeedback("en", "side-effects", 30, new Dictionary<Choice, int> { [Choice.Useful] = 4, [Choice.Wrong] = 31 }, [Row("Words", "")]);

        var shown = Render<ArticleHead>(parameters => parameters.Add(head => head.Of, of).Add(head => head.Article, article));

        Assert.Contains("In the last 90 days: useful 4, not useful 0, something is wrong here 31.", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("30 messages wait. Here are 1;", shown.Words(), StringComparison.Ordinal);
        Assert.Equal("of-en-side-effects", shown.Find("h2").Id);
    }

    private static PageFeedback Row(string text, string section) => FeedbackPages.Row(CommentSite.Start, text, section: section);

    private IRenderedComponent<MessageView> Show(PageFeedback message, Article? of, bool withArticle = false) => Render<MessageView>(parameters => parameters
        .Add(view => view.Message, message).Add(view => view.Article, of).Add(view => view.Day, "Today").Add(view => view.WithArticle, withArticle)
        .Add(view => view.Token, new FormToken("token", "value")).Add(view => view.Action, "/staff/feedback"));
}
