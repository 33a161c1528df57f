using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Pages;

/// <summary>A second language is a second folder: no setting, no code.</summary>
public sealed class LanguageTests : IDisposable
{
    private readonly ContentFixture content = new();
    private readonly Portal portal;
    private readonly HttpClient visitor;

    public LanguageTests()
    {
        content.Write("site.yaml", ContentFixture.Site.Replace("name: { en: Test portal }", "name: { en: Test portal, es: Portal de prueba }", StringComparison.Ordinal));
        content.Write("glossary.yaml", """
            - { id: pd-1, term: { en: PD-1, es: PD-1 }, meaning: { en: A brake on T cells., es: Un freno de las células T. } }
            - { id: t-cell, term: { en: T cell }, meaning: { en: A white blood cell. } }
            """);
        content.WriteArticle("side-effects", title: "Efectos secundarios", lang: "es");
        content.Write("es/pages/about.md", ContentFixture.Page("Acerca de este sitio"));
        content.Write("es/words.yaml", """
            languageName: Español
            dateFormat: d 'de' MMMM 'de' yyyy
            allArticles: Todos los artículos
            search: Buscar
            glossary: Glosario
            home: Inicio
            """);
        content.Write("fr/pages/about.md", ContentFixture.Page("À propos"));
        portal = new Portal(content, ("Portal:PublicOrigin", "https://portal.example.org"));
        visitor = portal.Visitor();
    }

    public void Dispose()
    {
        visitor.Dispose();
        portal.Dispose();
        content.Dispose();
    }

    [Theory]
    [InlineData("/fr")]
    [InlineData("/fr/about")]
    [InlineData("/fr/feed.xml")]
    public async Task LanguageWithoutArticles_IsNotShown(string address)
    {
        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.DoesNotContain("/fr", await visitor.GetStringAsync("/en", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastArticleOfALanguage_TakesItOutOfTheChoice()
    {
        content.Delete("es/articles/side-effects.md");
        var store = portal.Services.GetRequiredService<ContentStore>();
        store.Refresh();
        store.Refresh();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Language", "es" } } };

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("/en", answer.Headers.Location!.ToString());
        Assert.Equal(404, (int)(await visitor.GetAsync("/es", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/articles", "/articles")]
    [InlineData("/articles/side-effects", "/articles/side-effects")]
    [InlineData("/glossary", "/glossary")]
    [InlineData("/glossary/pd-1", "/glossary/pd-1")]
    [InlineData("/about", "/about")]
    [InlineData("/articles/checkpoint-inhibitors", null)]
    [InlineData("/privacy", null)]
    public async Task Page_PointsToItselfInTheOtherLanguage_OrToItsHome(string english, string? spanish)
    {
        var page = await OpenAsync("/en" + english);

        var alternates = Alternates(page);
        var link = page.QuerySelectorAll("header nav a[hreflang]").Single();
        Assert.Equal("es", link.GetAttribute("lang"));
        Assert.Equal("Español", link.TextContent);
        Assert.Equal("/es" + (spanish ?? ""), link.GetAttribute("href"));
        Assert.Equal($"https://portal.example.org/en{english}", alternates["en"]);
        Assert.Equal(spanish is null ? null : $"https://portal.example.org/es{spanish}", alternates.GetValueOrDefault("es"));
        if (spanish is not null)
        {
            Assert.Equal(alternates, Alternates(await OpenAsync("/es" + spanish)));
        }
    }

    [Fact]
    public async Task SpanishPage_SpeaksSpanish()
    {
        var page = await OpenAsync("/es/articles/side-effects");

        Assert.Equal("es", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Efectos secundarios – Portal de prueba", page.Title);
        Assert.Equal(["Buscar", "Todos los artículos", "Glosario"], page.QuerySelectorAll("header nav:last-of-type a").Select(link => link.TextContent.Trim()));
        Assert.Contains("23 de noviembre de 2026", page.QuerySelectorAll("time").Select(time => time.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll("main a[href^='/']:not([hreflang])"), link => Assert.StartsWith("/es", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Alternates(IHtmlDocument page) =>
        page.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!, StringComparer.Ordinal);

    private async Task<IHtmlDocument> OpenAsync(string address) =>
        new HtmlParser().ParseDocument(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken));
}
