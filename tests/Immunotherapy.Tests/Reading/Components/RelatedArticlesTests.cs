using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class RelatedArticlesTests : BunitContext
{
    [Fact]
    public void Related_AreListedInTheirAuthorsOrder()
    {
        var shown = Show("one");

        shown.ByRole("navigation", "Related articles").QuerySelector("ul")!.MarkupMatches("""
            <ul>
              <li><a href="/en/articles/two">&lt;b&gt;Two</a></li>
              <li><a href="/en/articles/side-effects">Side effects</a></li>
            </ul>
            """);
    }

    [Fact]
    public void Related_None_ShowNothing() => Show("two").MarkupMatches("");

    private IRenderedComponent<RelatedArticles> Show(string slug)
    {
        var snapshot = Published.Content(content =>
        {
            content.Write(new ArticleFile { Title = "One", Related = ["two", "side-effects"] }, "one");
            content.Write(new ArticleFile { Title = "<b>Two" }, "two");
        });
        return Render<RelatedArticles>(parameters => parameters
            .Add(related => related.Article, snapshot.Article(slug))
            .Add(related => related.Edition, snapshot.English()));
    }
}
