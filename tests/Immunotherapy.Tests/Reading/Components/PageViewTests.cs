using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class PageViewTests : BunitContext
{
    [Fact]
    public void Page_ShowsTitleKeyMessageTextAndLastEdit()
    {
        var shown = Show(Published.Content());

        shown.MarkupMatches("""
            <article>
              <header class:ignore>
                <h1>About</h1>
                <p class:ignore><strong>This is About.</strong></p>
              </header>
              <div class:ignore>
                <div>
                  <h2 id="s-what-stands-here">What stands here</h2>
                  <p>Text of About.</p>
                </div>
                <p class:ignore>Last edited: <time datetime="2026-11-23">November 23, 2026</time></p>
              </div>
            </article>
            """);
    }

    [Fact]
    public void Page_WithABlock_ShowsIt()
    {
        var snapshot = Published.Content(content => content.Write("en/pages/about.md", ContentFixture.Page("About") + "\n\n:::note\nA remark.\n:::\n"));

        var shown = Show(snapshot);

        Assert.Equal("A remark.", Assert.Single(shown.AllByRole("note")).Words());
    }

    [Fact]
    public void Page_WithCitationAndTerm_ListsTheSourceAndTheMeaning()
    {
        var snapshot = Published.Content(content => content.Write("en/pages/about.md", ContentFixture.Page("About")
            .Replace("updated:", "sources: [second-source]\nupdated:", StringComparison.Ordinal) + " [PD-1](term:pd-1) [@second-source]\n"));

        var shown = Show(snapshot);

        var target = shown.ByRole("link", "[1]").GetAttribute("href")!;
        Assert.StartsWith("Second title.", Assert.Single(shown.FindAll($"[id='{target[1..]}']")).Words(), StringComparison.Ordinal);
        Assert.Equal("PD-1 A brake on T cells.", shown.ByRole("region", "Words on this page").QuerySelector("dl")!.Words());
    }

    [Fact]
    public void Page_WithMarkupInItsFrontMatter_ShowsItAsText()
    {
        var snapshot = Published.Content(content => content.Write(
            "en/pages/about.md", ContentFixture.Page("About").Replace("title: About", "title: <script>a</script>", StringComparison.Ordinal)));

        var shown = Show(snapshot);

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal("<script>a</script>", shown.Find("h1").Words());
    }

    [Fact]
    public void Page_InAnotherLanguage_TellsItsLastEditInItsWords()
    {
        var snapshot = Published.Content(content =>
        {
            content.Write("ar/words.yaml", ArabicWords.Yaml);
            content.Write(new ArticleFile(), Published.Slug, "ar");
            content.Write("ar/pages/about.md", ContentFixture.Page("About"));
        });

        var shown = Show(snapshot, "ar");

        Assert.StartsWith(ArabicWords.In("Last edited"), shown.FindAll("p")[^1].Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(shown.FindAll("p")[^1].Words(), char.IsAsciiLetter);
    }

    private IRenderedComponent<PageView> Show(Snapshot snapshot, string lang = "en") =>
        Render<PageView>(parameters => parameters
            .Add(view => view.Page, snapshot.Edition(lang)!.Page("about")!)
            .Add(view => view.Edition, snapshot.Edition(lang)!)
            .Add(view => view.Snapshot, snapshot));
}
