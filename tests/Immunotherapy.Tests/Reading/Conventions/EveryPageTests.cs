using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Tests.Reading.Conventions;

/// <summary>What every shipped page says of itself to search engines.</summary>
[Collection(Crawl.Name)]
public sealed class EveryPageTests(Crawl crawl)
{
    private const string Origin = Crawl.Origin;

    [Fact]
    public void Sitemap_IsWhole_AndAsOthersReadIt()
    {
        var allowed = new[] { Crawl.Sitemaps + "loc", Crawl.Sitemaps + "lastmod", Crawl.Xhtml + "link" };
        var urls = crawl.Sitemap.Elements().ToList();
        var parts = urls.SelectMany(url => url.Elements()).ToList();

        Assert.Equal(Crawl.Sitemaps + "urlset", crawl.Sitemap.Name);
        Assert.InRange(urls.Count, 100, 50_000);
        Assert.Equal(urls.Count, crawl.Pages.Count);
        Assert.All(urls, url => Assert.Equal(Crawl.Sitemaps + "url", url.Name));
        Assert.All(parts, part => Assert.Contains(part.Name, allowed));
        Assert.All(parts.Where(part => part.Name.LocalName == "loc"), loc => Assert.True(loc.Value.Length < 2048 && Uri.TryCreate(loc.Value, UriKind.Absolute, out _)));
        Assert.All(parts.Where(part => part.Name.LocalName == "lastmod"), day =>
            Assert.True(DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));
        Assert.DoesNotContain(crawl.Pages.Keys, place => place.Contains("/staff", StringComparison.Ordinal) || place.Contains("/search", StringComparison.Ordinal)
            || place.Contains("/comment", StringComparison.Ordinal) || place.Contains('?', StringComparison.Ordinal));
    }

    [Fact]
    public void Versions_AreMutual_NameThemselves_AndAreTheSameInHeadAndSitemap()
    {
        foreach (var url in crawl.Sitemap.Elements())
        {
            var place = url.Element(Crawl.Sitemaps + "loc")!.Value;
            var listed = url.Elements(Crawl.Xhtml + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value);
            var said = Alternates(crawl.Pages[place]);

            Assert.Equal((place, Text(listed)), (place, Text(said)));
            Assert.Equal(place, said[crawl.Pages[place].DocumentElement.GetAttribute("lang")!]);
            Assert.All(said.Values, other => Assert.Equal((place, other, Text(said)), (place, other, Text(Alternates(crawl.Pages[other])))));
            Assert.Equal(said.GetValueOrDefault("en"), said.GetValueOrDefault("x-default"));
        }

        Assert.Contains(crawl.Pages.Values, page => Alternates(page).Count == 3);
    }

    [Fact]
    public void Head_IsWholeAndShort()
    {
        foreach (var (place, page) in crawl.Pages)
        {
            Assert.Equal((place, 1), (place, page.QuerySelectorAll("link[rel=canonical]").Length));
            Assert.Equal(place, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(place, Meta(page, "og:url"));
            Assert.StartsWith(Meta(page, "og:title"), page.Title, StringComparison.Ordinal);
            Assert.Equal(page.QuerySelector("meta[name=description]")!.GetAttribute("content"), Meta(page, "og:description"));
            Assert.InRange(Meta(page, "og:description").Length, 10, Head.LongestDescription);
            Assert.True(page.Title!.Length <= Head.LongestTitle || page.Title == Meta(page, "og:title"), place);
            Assert.Matches("^[a-z]{2,3}_[A-Z]{2}$", Meta(page, "og:locale"));
            Assert.Equal(place.Contains("/articles/", StringComparison.Ordinal) ? "article" : "website", Meta(page, "og:type"));
            Assert.NotEmpty(Meta(page, "og:image:alt"));
            Assert.Empty(page.QuerySelectorAll("meta[name=robots]"));
        }
    }

    [Fact]
    public async Task Pictures_OfSharedLinks_AreThere()
    {
        foreach (var address in crawl.Pages.Values.Select(page => Meta(page, "og:image")).Distinct())
        {
            using var picture = await crawl.OpenAsync(address);
            Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public void StructuredData_AgreesWithThePage()
    {
        var told = 0;
        foreach (var (place, page) in crawl.Pages)
        {
            if (page.QuerySelector("script[type='application/ld+json']") is not { } script)
            {
                Assert.DoesNotContain("/articles/", place, StringComparison.Ordinal);
                continue;
            }

            told++;
            var data = JsonDocument.Parse(script.TextContent).RootElement;
            Assert.Equal(place, data.GetProperty("url").GetString());
            Assert.Equal(page.QuerySelector("h1")!.TextContent, data.GetProperty("name").GetString());
            Assert.Equal(page.QuerySelector(".lead")!.TextContent.Trim(), data.GetProperty("description").GetString());
            Assert.Equal(page.DocumentElement.GetAttribute("lang"), data.GetProperty("inLanguage").GetString());
            Assert.Contains(crawl.Pages.Keys, home => home == data.GetProperty("isPartOf").GetProperty("url").GetString());
            Assert.False(data.TryGetProperty("aspect", out _) || data.TryGetProperty("lastReviewed", out _) || data.TryGetProperty("comment", out _));
            if (data.TryGetProperty("citation", out var citations))
            {
                Assert.All(citations.EnumerateArray(), citation => Assert.NotNull(page.QuerySelector($"a[href='{citation.GetProperty("url").GetString()}']")));
            }
        }

        Assert.True(told > 40);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Feed_Manifest_AndOpenSearch_NameNoDeadAddress(string lang)
    {
        var feed = XElement.Parse(await crawl.TextAsync($"{Origin}/{lang}/feed.xml"));
        var links = feed.Descendants().Attributes("href").Select(href => href.Value).Except([$"{Origin}/{lang}/feed.xml"]).ToList();
        var manifest = JsonDocument.Parse(await crawl.TextAsync($"{Origin}/{lang}/site.webmanifest")).RootElement;
        var search = XElement.Parse(await crawl.TextAsync($"{Origin}/{lang}/opensearch.xml"));

        Assert.True(links.Count > 20);
        Assert.All(links, link => Assert.Contains(link, crawl.Pages.Keys));
        Assert.Contains(Origin + manifest.GetProperty("start_url").GetString(), crawl.Pages.Keys);
        foreach (var picture in manifest.GetProperty("icons").EnumerateArray().Select(icon => Origin + icon.GetProperty("src").GetString())
            .Concat(search.Elements().Where(part => part.Name.LocalName == "Image").Select(image => image.Value)))
        {
            using var answer = await crawl.OpenAsync(picture);
            Assert.StartsWith("image/", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Help_StandsInTheSamePlaceOnEachPageOfALanguage(string lang)
    {
        // WCAG 3.2.6: the number, the text, whom to call, then the links of the foot, in the order of the page
        var orders = crawl.Pages.Where(page => page.Key.StartsWith($"{Origin}/{lang}", StringComparison.Ordinal)).ToLookup(
            page => string.Join(" ", page.Value.QuerySelectorAll(".call-line, main, footer .who, footer a").Select(part => part.GetAttribute("href") ?? $"{part.LocalName}.{part.ClassName}")),
            page => page.Key);

        Assert.StartsWith("div.call-line main.wrap section.who tel:911 ", Assert.Single(orders).Key, StringComparison.Ordinal);
        Assert.True(orders.Single().Count() > 100);
    }

    private static string Meta(IHtmlDocument page, string property) => Assert.Single(page.QuerySelectorAll($"meta[property='{property}']")).GetAttribute("content")!;

    private static Dictionary<string, string> Alternates(IHtmlDocument page) =>
        page.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!, StringComparer.Ordinal);

    private static string Text(Dictionary<string, string> versions) => string.Join(' ', versions.Select(version => $"{version.Key}={version.Value}").Order(StringComparer.Ordinal));
}
