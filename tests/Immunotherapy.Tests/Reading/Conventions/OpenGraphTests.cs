using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Reading.Conventions;

/// <summary>What a shared link tells of a page's age and of its other languages.</summary>
[Collection(Crawl.Name)]
public sealed class OpenGraphTests(Crawl crawl)
{
    private const string ModifiedTime = "article:modified_time";
    private const string Alternate = "og:locale:alternate";

    [Fact]
    public void ModifiedTime_IsTheDayOfTheLastEditInThePage_AndOnlyArticlesHaveOne()
    {
        var articles = crawl.Pages.Where(page => page.Key.Contains("/articles/", StringComparison.Ordinal)).ToList();

        Assert.True(articles.Count > 40);
        Assert.All(articles, page => Assert.Equal((page.Key, LastEdited(page.Value)), (page.Key, Assert.Single(Said(page.Value, ModifiedTime)))));
        Assert.All(crawl.Pages, page => Assert.Equal((page.Key, Said(page.Value, "og:type").Single() == "article"), (page.Key, Said(page.Value, ModifiedTime).Count == 1)));
    }

    [Fact]
    public void OtherLocales_AreThoseOfThePagesOtherLanguages_AndNoOthers()
    {
        foreach (var (place, page) in crawl.Pages)
        {
            var others = page.QuerySelectorAll("link[rel=alternate][hreflang]").Where(link => link.GetAttribute("hreflang") != "x-default")
                .Select(link => link.GetAttribute("href")!).Where(other => other != place).SelectMany(other => Said(crawl.Pages[other], "og:locale"));

            Assert.Equal((place, string.Join(' ', others)), (place, string.Join(' ', Said(page, Alternate))));
        }

        Assert.Contains(crawl.Pages.Values, page => Said(page, Alternate) is ["es_ES"]);
    }

    [Theory]
    [InlineData("/en/articles/side-effects", "es_ES pt_BR", "2026-12-24")]
    [InlineData("/es/articles/side-effects", "en_US pt_BR", "2026-11-23")]
    [InlineData("/en/articles/checkpoint-inhibitors", "", "2026-11-23")]
    [InlineData("/en/about", "", "")]
    [InlineData("/en", "es_ES pt_BR", "")]
    public async Task PageThatIsNotInEachLanguage_NamesOnlyThoseThatHaveIt(string address, string locales, string day)
    {
        using var content = new ContentFixture();
        content.Write("en/articles/side-effects.md", ContentFixture.Article("Side effects").Replace("updated: 2026-11-23", "updated: 2026-12-24", StringComparison.Ordinal));
        content.WriteArticle("side-effects", lang: "es");
        content.WriteArticle("side-effects", lang: "pt-BR");
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();

        var page = new HtmlParser().ParseDocument(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken));

        Assert.Equal((locales, day), (string.Join(' ', Said(page, Alternate).Order(StringComparer.Ordinal)), string.Join(' ', Said(page, ModifiedTime))));
    }

    /// <summary>The last of the days in "About this page" is that of the last edit.</summary>
    private static string LastEdited(IHtmlDocument page) => page.QuerySelectorAll(".about time")[^1].GetAttribute("datetime")!;

    private static List<string> Said(IHtmlDocument page, string property) => [.. page.QuerySelectorAll($"meta[property='{property}']").Select(meta => meta.GetAttribute("content")!)];
}
