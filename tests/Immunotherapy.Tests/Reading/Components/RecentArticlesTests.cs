using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class RecentArticlesTests : BunitContext
{
    [Fact]
    public void Articles_NobodyHasSigned_AreListedByTheirLastChange()
    {
        var shown = Show(content =>
        {
            content.Write(new ArticleFile { Title = "Older", Updated = "2026-11-01" }, "older");
            content.Write(new ArticleFile { Title = "Newest", Updated = "2026-12-01" }, "newest");
        });

        Assert.Equal(["Recently changed"], shown.Names("region"));
        Assert.Equal(["Newest", "Checkpoint inhibitors", "Side effects", "Older"], shown.Names("link"));
        Assert.Equal("2026-12-01", shown.Find("time").GetAttribute("datetime"));
    }

    [Fact]
    public void Articles_SomeSigned_ShowTheSignedOnesByTheDayOfTheirReview()
    {
        var shown = Show(content =>
        {
            content.Write(new ArticleFile { Title = "First signed" }.SignedBy("A. Tester", "nurse", on: "2026-11-24"), "first");
            content.Write(new ArticleFile { Title = "Second signed" }.SignedBy("A. Tester", "nurse", on: "2026-11-25"), "second");
            content.Write(new ArticleFile { Title = "Signed once" }.SignedBy("A. Tester", "nurse", on: "2026-11-26") with { KeyMessage = "Other." }, "changed");
        });

        Assert.Equal(["Recently reviewed"], shown.Names("region"));
        Assert.Equal(["Second signed", "First signed"], shown.Names("link"));
    }

    [Fact]
    public void Articles_Many_AreCutAtFive()
    {
        var shown = Show(content =>
        {
            for (var number = 0; number < 9; number++)
            {
                content.Write(new ArticleFile { Title = $"Number {number}" }, $"number-{number}");
            }
        });

        Assert.Equal(5, shown.FindAll("li").Count);
    }

    private IRenderedComponent<RecentArticles> Show(Action<ContentFixture> write) =>
        Render<RecentArticles>(parameters => parameters.Add(recent => recent.Edition, Published.Content(write).English()));
}
