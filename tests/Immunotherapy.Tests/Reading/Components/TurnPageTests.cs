using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class TurnPageTests : BunitContext
{
    // The three stand in one topic; the two of the fixture stand in another
    private readonly Snapshot snapshot = Published.Content(content =>
    {
        content.Write(new ArticleFile { Title = "One", Topic = "medicines", Order = 1 }, "one");
        content.Write(new ArticleFile { Title = "Two", Topic = "medicines", Order = 2 }, "two");
        content.Write(new ArticleFile { Title = "Three", Topic = "medicines", Order = 3 }, "three");
    });

    [Fact]
    public void Article_FirstOfItsTopic_LeadsOnlyOn()
    {
        var shown = Show("one");

        shown.ByRole("navigation", "More in: Medicines").QuerySelectorAll("a").MarkupMatches("""
            <a rel="next" href="/en/articles/two"><span>Next</span> Two</a>
            """);
    }

    [Fact]
    public void Article_InTheMiddle_LeadsBackAndOn()
    {
        var shown = Show("two");

        shown.ByRole("navigation", "More in: Medicines").QuerySelectorAll("a").MarkupMatches("""
            <a rel="prev" href="/en/articles/one"><span>Previous</span> One</a>
            <a rel="next" href="/en/articles/three"><span>Next</span> Three</a>
            """);
    }

    [Fact]
    public void Article_LastOfItsTopic_LeadsOnlyBack()
    {
        var shown = Show("three");

        shown.ByRole("navigation", "More in: Medicines").QuerySelectorAll("a").MarkupMatches("""
            <a rel="prev" href="/en/articles/two"><span>Previous</span> Two</a>
            """);
    }

    [Fact]
    public void Article_AloneInItsTopic_ShowsNothing()
    {
        var alone = Published.Content(content => content.Write(new ArticleFile { Topic = "medicines" }, "alone"));

        var shown = Show(alone, "alone");

        shown.MarkupMatches("");
    }

    [Fact]
    public void Neighbours_WithMarkupInTheirTitles_ShowItAsText()
    {
        var marked = Published.Content(content =>
        {
            content.Write(new ArticleFile { Title = "One", Topic = "medicines", Order = 1 }, "one");
            content.Write(new ArticleFile { Title = "<script>a</script>", Topic = "medicines", Order = 2 }, "two");
        });

        var shown = Show(marked, "one");

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal(["Next <script>a</script>"], shown.Names("link"));
    }

    private IRenderedComponent<TurnPage> Show(string slug) => Show(snapshot, slug);

    private IRenderedComponent<TurnPage> Show(Snapshot content, string slug) =>
        Render<TurnPage>(parameters => parameters
            .Add(turn => turn.Article, content.Article(slug))
            .Add(turn => turn.Edition, content.English()));
}
