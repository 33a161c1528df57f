using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Reading.Conventions;
using Immunotherapy.Web.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Tests.Reading.Conventions;

/// <summary>What search engines are told of, and what not.</summary>
public sealed class FoundTests : IDisposable
{
    private readonly ContentFixture content = new();

    public FoundTests()
    {
        content.Write(new ArticleFile { Title = "Signed", Updated = "2026-11-20" }.SignedBy("Ana", "oncologist", "2026-11-24"), "signed");
        content.WriteArticle("side-effects", title: "Efectos", lang: "es");
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task UnsignedArticles_WhenReadersDoNotSeeThem_AreNamedNowhere()
    {
        content.Write("site.yaml", ContentFixture.Site.Replace("showUnreviewed: true", "showUnreviewed: false", StringComparison.Ordinal));
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();

        foreach (var address in new[] { "/sitemap.xml", "/en/feed.xml", "/en/articles/signed", "/robots.txt", "/.well-known/security.txt", "/site.webmanifest" })
        {
            var text = await visitor.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("side-effects", text, StringComparison.Ordinal);
            Assert.DoesNotContain("/es", text, StringComparison.Ordinal);
            Assert.DoesNotContain("hreflang", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task LastChange_IsTheReview_WhenItsSignatureHolds()
    {
        var signed = await LastChangeAsync("/en/articles/signed");
        content.Write(new ArticleFile { Title = "Signed", Updated = "2026-11-20" }.SignedBy("Ana", "oncologist", "2026-11-24") with { Title = "Changed" }, "signed");

        Assert.Equal(("2026-11-24", "2026-11-20"), (signed, await LastChangeAsync("/en/articles/signed")));
    }

    [Theory]
    [InlineData("/en/glossary?q=pd-1", 200)]
    [InlineData("/en/articles/nothing", 404)]
    [InlineData("/en/articles/side-effects/comment", 200)]
    public async Task Page_ThatMayNotBeFound_SaysSoAndNothingElse(string address, int status)
    {
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((status, "noindex"), ((int)answer.StatusCode, page.QuerySelector("meta[name=robots]")!.GetAttribute("content")));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], link[hreflang], meta[property], script:not([src])"));
    }

    [Fact]
    public async Task Robots_ShutNoPageOfTheSitemap_ButFormsSearchAndStaff()
    {
        content.WriteArticle("search");
        content.WriteArticle("comment");
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();
        var robots = await visitor.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken);
        var places = XDocument.Parse(await visitor.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken)).Descendants()
            .Where(element => element.Name.LocalName == "loc").Select(place => new Uri(place.Value).AbsolutePath).ToList();

        Assert.Matches(@"\AUser-agent: \*\n(Disallow: /\S+\n)+\nSitemap: http://localhost:5080/sitemap\.xml\n\z", robots);
        Assert.True(places.Count > 8);
        Assert.All(places, place => Assert.False(Shuts(robots, place), place));
        Assert.All(
            ["/staff", "/staff/log", "/infobutton?x", "/en/search?q=x", "/es/search", "/en/search/suggest?q=x", "/en/articles/a-b/comment", "/es/articles/a/feedback?section=b", "/en/comments/token"],
            place => Assert.True(Shuts(robots, place), place));
    }

    [Fact]
    public void Sitemap_OfTooManyPages_KeepsArticlesAndLeavesOutTerms()
    {
        var settings = new PortalSettings(new ConfigurationBuilder().AddInMemoryCollection([new("Portal:ContentPath", content.Folder)]).Build(), development: true);

        var sitemap = Sitemap.Of(Published.Content(), settings, NullLogger.Instance, most: 5);

        Assert.Equal(5, sitemap.Elements().Count());
        Assert.Contains("/en/articles/side-effects", sitemap.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/pd-1", sitemap.ToString(), StringComparison.Ordinal);
    }

    // RFC 9309, 2.2.2: a rule is the beginning of a path, and * stands for anything
    private static bool Shuts(string robots, string path) => robots.Split('\n')
        .Where(line => line.StartsWith("Disallow: ", StringComparison.Ordinal))
        .Select(line => line["Disallow: ".Length..].Split('*'))
        .Any(rule => path.StartsWith(rule[0], StringComparison.Ordinal) && rule.Skip(1).All(rest => path.IndexOf(rest, rule[0].Length, StringComparison.Ordinal) >= 0));

    private async Task<string> LastChangeAsync(string address)
    {
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();
        return XDocument.Parse(await visitor.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken)).Descendants(Crawl.Sitemaps + "url")
            .Single(url => url.Element(Crawl.Sitemaps + "loc")!.Value.EndsWith(address, StringComparison.Ordinal)).Element(Crawl.Sitemaps + "lastmod")!.Value;
    }
}
