using System.Globalization;
using System.Xml.Linq;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

public sealed class FeedsTests : IClassFixture<FeedsTests.Site>
{
    private const string Origin = "https://portal.example.org";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly Site site;

    public FeedsTests(Site site) => this.site = site;

    [Fact]
    public async Task Feed_IsWholeAtom()
    {
        var feed = XDocument.Parse(await site.GetAsync("/en/feed.xml")).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("en", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal($"{Origin}/en/feed.xml", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Single(feed.Elements(Atom + "author"));
        Assert.Equal(3, entries.Count);
        Assert.Equal(3, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        foreach (var part in entries.Append(feed))
        {
            Assert.NotEmpty(Assert.Single(part.Elements(Atom + "title")).Value);
            Assert.Matches("^tag:portal[.]example[.]org,2026:en(/[a-z-]+)?$", Assert.Single(part.Elements(Atom + "id")).Value);
            Assert.True(DateTimeOffset.TryParseExact(
                Assert.Single(part.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        }
    }

    [Fact]
    public async Task Ids_AreOfOneArticleInOneLanguage()
    {
        var ids = new[] { await site.GetAsync("/en/feed.xml"), await site.GetAsync("/es/feed.xml") }
            .SelectMany(feed => XDocument.Parse(feed).Descendants(Atom + "id")).Select(id => id.Value).ToList();

        Assert.Equal(6, ids.Distinct().Count());
        Assert.Contains("tag:portal.example.org,2026:es/side-effects", ids);
        Assert.Contains("tag:portal.example.org,2026:en/side-effects", ids);
    }

    [Fact]
    public async Task Feed_ShowsNewestFirst_AndIsAsOldAsTheNewest()
    {
        var feed = XDocument.Parse(await site.GetAsync("/en/feed.xml")).Root!;
        var dates = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "updated")!.Value).ToList();

        Assert.Equal(dates.OrderDescending(), dates);
        Assert.Equal("2026-12-24T00:00:00Z", dates[0]);
        Assert.Equal(dates[0], feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Feed_KeepsOddLetters()
    {
        var feed = XDocument.Parse(await site.GetAsync("/en/feed.xml")).Root!;

        Assert.Contains(feed.Descendants(Atom + "title"), title => title.Value == "Cells & <signals> \"now\" – café");
    }

    [Fact]
    public async Task Feed_OfALanguage_HoldsItsArticlesOnly()
    {
        var feed = XDocument.Parse(await site.GetAsync("/es/feed.xml")).Root!;

        Assert.Equal("Efectos secundarios", Assert.Single(feed.Elements(Atom + "entry")).Element(Atom + "title")!.Value);
    }

    [Fact]
    public async Task Sitemap_NamesEveryPageOnce_AndEachAnswers()
    {
        var sitemap = XDocument.Parse(await site.GetAsync("/sitemap.xml")).Root!;
        var places = sitemap.Elements(Sitemaps + "url").Select(url => url.Element(Sitemaps + "loc")!.Value).ToList();

        Assert.Equal(Sitemaps + "urlset", sitemap.Name);
        Assert.Equal(places.Distinct(), places);
        Assert.All(places, place => Assert.StartsWith(Origin + "/", place, StringComparison.Ordinal));
        foreach (var expected in new[] { "/en", "/en/articles", "/en/articles/side-effects", "/en/glossary", "/en/glossary/pd-1", "/en/about", "/es", "/es/articles/side-effects" })
        {
            Assert.Contains(Origin + expected, places);
        }

        foreach (var place in places)
        {
            using var answer = await site.Visitor.GetAsync(place[Origin.Length..], TestContext.Current.CancellationToken);
            Assert.Equal((place, 200), (place, (int)answer.StatusCode));
        }
    }

    [Fact]
    public async Task Sitemap_LeavesOutWhatNoReaderCanOpen()
    {
        var sitemap = await site.GetAsync("/sitemap.xml");

        Assert.DoesNotContain("/staff", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("/es/about", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", sitemap, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/articles/side-effects")]
    [InlineData("/en/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/opensearch.xml")]
    [InlineData("/.well-known/security.txt")]
    public async Task AbsoluteAddresses_ComeFromTheSettings_AndNeverFromTheRequest(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Headers = { { "Host", "127.0.0.1:81" }, { "X-Forwarded-Host", "evil.example" }, { "X-Forwarded-Proto", "https" } },
        };

        using var answer = await site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(Origin, text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
    }

    public sealed class Site : IDisposable
    {
        private readonly ContentFixture content = new();
        private readonly Portal portal;

        public Site()
        {
            content.Write("en/articles/odd-letters.md", ContentFixture.Article("'Cells & <signals> \"now\" – café'").Replace("updated: 2026-11-23", "updated: 2026-12-24", StringComparison.Ordinal)
                .Replace("keyMessage: 'Cells & <signals> \"now\" – café' take", "keyMessage: They take", StringComparison.Ordinal));
            content.WriteArticle("side-effects", title: "Efectos secundarios", lang: "es");
            portal = new Portal(content, ("Portal:PublicOrigin", Origin));
            Visitor = portal.Visitor();
        }

        public HttpClient Visitor { get; }

        public Task<string> GetAsync(string address) => Visitor.GetStringAsync(address, TestContext.Current.CancellationToken);

        public void Dispose()
        {
            portal.Dispose();
            content.Dispose();
        }
    }
}
