using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class BreadcrumbsTests : BunitContext
{
    [Fact]
    public void Trail_OfTwoSteps_IsAnOrderedListOfLinks()
    {
        var shown = Show(Words.English, new Step("Home", "/en"), new Step("All articles", "/en/articles"));

        shown.MarkupMatches("""
            <nav class:ignore aria-label="You are here">
              <ol>
                <li><a href="/en">Home</a></li>
                <li><a href="/en/articles">All articles</a></li>
              </ol>
            </nav>
            """);
    }

    [Fact]
    public void Trail_InAnotherLanguage_IsNamedInItsWords()
    {
        var shown = Show(ArabicWords.Words, new Step("Home", "/ar"));

        Assert.Equal([ArabicWords.In("You are here")], shown.Names("navigation"));
    }

    [Fact]
    public void Step_WithMarkupInItsName_ShowsItAsText()
    {
        var shown = Show(Words.English, new Step("<script>alert(1)</script>", "/en"));

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal("/en", shown.ByRole("link", "<script>alert(1)</script>").GetAttribute("href"));
    }

    private IRenderedComponent<Breadcrumbs> Show(Words words, params Step[] trail) =>
        Render<Breadcrumbs>(parameters => parameters.Add(crumbs => crumbs.Trail, trail).Add(crumbs => crumbs.Words, words));
}
