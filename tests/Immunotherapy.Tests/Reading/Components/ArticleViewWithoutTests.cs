using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

/// <summary>Parts that an article may lack: nothing is left behind where they would stand.</summary>
public sealed class ArticleViewWithoutTests : BunitContext
{
    [Fact]
    public void KeyPoints_None_ShowNoSectionForThem()
    {
        var shown = Show(new ArticleFile { Body = "## How it works\n\nSo." });

        Assert.DoesNotContain("Key points", shown.Names("region"));
        Assert.Contains("How it works", shown.Names("heading"));
    }

    [Fact]
    public void Unknown_Empty_ShowsNoSectionForIt()
    {
        var shown = Show(new ArticleFile { Unknown = "" });

        Assert.DoesNotContain("What is not yet known", shown.Names("heading"));
    }

    [Fact]
    public void CallToAction_Empty_ShowsNoSentenceForIt()
    {
        var shown = Show(new ArticleFile { CallToAction = "" });

        Assert.DoesNotContain("What you can do", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_None_ShowNoSectionForThem()
    {
        var shown = Show(new ArticleFile());

        Assert.DoesNotContain("Words on this page", shown.Names("heading"));
    }

    [Fact]
    public void Headings_Few_ShowNoContents()
    {
        var shown = Show(new ArticleFile { Body = "## One\n\nA.\n\n## Two\n\nB." });

        Assert.DoesNotContain("On this page", shown.Names("navigation"));
        Assert.DoesNotContain("On this page", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Related_None_ShowNoListOfThem()
    {
        var shown = Show(new ArticleFile());

        Assert.DoesNotContain("Related articles", shown.Names("navigation"));
    }

    private IRenderedComponent<ArticleView> Show(ArticleFile article)
    {
        var snapshot = Published.Content(article);
        return Render<ArticleView>(parameters => parameters
            .Add(view => view.Article, snapshot.Article())
            .Add(view => view.Edition, snapshot.English())
            .Add(view => view.Snapshot, snapshot)
            .Add(view => view.Today, new DateOnly(2026, 11, 23)));
    }
}
