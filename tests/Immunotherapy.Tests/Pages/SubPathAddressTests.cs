using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>Under a sub-path every address that the site gives lies under it too.</summary>
public sealed class SubPathAddressTests : IClassFixture<SubPathAddressTests.Site>
{
    private const string Origin = "https://portal.example.org";

    private readonly Site site;

    public SubPathAddressTests(Site site) => this.site = site;

    [Theory]
    [InlineData("/portal/en")]
    [InlineData("/portal/en/articles")]
    [InlineData("/portal/en/articles/with-picture")]
    [InlineData("/portal/en/glossary")]
    [InlineData("/portal/en/glossary/pd-1")]
    [InlineData("/portal/en/about")]
    [InlineData("/portal/en/not-there")]
    [InlineData("/portal/not/there/at/all")]
    public async Task EachLinkOfAPage_LiesUnderTheSubPath_AndAnswers(string address)
    {
        var answer = await RawConnection.AskAsync(site.Portal.Address, RawConnection.Get(address));
        var page = new HtmlParser().ParseDocument(answer.Text);
        var links = page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(link => link[0] != '#' && !link.StartsWith("tel:", StringComparison.Ordinal) && !link.StartsWith("https://example.org", StringComparison.Ordinal))
            .Select(link => link.Replace(Origin, "", StringComparison.Ordinal)).Distinct().ToList();

        Assert.True(links.Count > 5);
        foreach (var link in links)
        {
            Assert.StartsWith("/portal/", link, StringComparison.Ordinal);
            Assert.Equal((link, 200), (link, (await RawConnection.AskAsync(site.Portal.Address, RawConnection.Get(link))).Status));
        }
    }

    [Theory]
    [InlineData("/portal/", 302, "/portal/en")]
    [InlineData("/portal", 301, "/portal/")]
    [InlineData("/portal/EN", 301, "/portal/en")]
    [InlineData("/portal/en/", 301, "/portal/en")]
    [InlineData("/portal/en/articles/Side-Effects?x=1", 301, "/portal/en/articles/side-effects?x=1")]
    [InlineData("/PORTAL/en", 301, "/portal/en")]
    [InlineData("/Portal/En/About/", 301, "/portal/en/about")]
    [InlineData("/%70ortal/en", 301, "/portal/en")]
    [InlineData("/portal/SITE.css", 301, "/portal/site.css")]
    [InlineData("/portal/media/drawing%2Esvg/", 301, "/portal/media/drawing.svg")]
    [InlineData("/portal//en", 404, null)]
    [InlineData("/portalen", 404, null)]
    [InlineData("/", 302, "/portal/en")]
    [InlineData("/EN", 301, "/portal/en")]
    public async Task OtherSpelling_IsSentToTheRightOneUnderTheSubPath(string asked, int status, string? right)
    {
        var answer = await RawConnection.AskAsync(site.Portal.Address, RawConnection.Get(asked));

        Assert.Equal((status, right), (answer.Status, answer.Header("Location")));
    }

    [Fact]
    public async Task FeedAndSitemap_NameAddressesUnderTheSubPath()
    {
        var feed = XDocument.Parse((await RawConnection.AskAsync(site.Portal.Address, RawConnection.Get("/portal/en/feed.xml"))).Text);
        var sitemap = XDocument.Parse((await RawConnection.AskAsync(site.Portal.Address, RawConnection.Get("/portal/sitemap.xml"))).Text);

        var addresses = feed.Descendants().Attributes("href").Select(href => href.Value)
            .Concat(sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(place => place.Value)).ToList();
        Assert.True(addresses.Count > 10);
        Assert.All(addresses, address => Assert.StartsWith(Origin + "/portal/en", address, StringComparison.Ordinal));
        Assert.Equal("tag:portal.example.org,2026:portal/en", feed.Root!.Elements().First(element => element.Name.LocalName == "id").Value);
    }

    [Fact]
    public async Task Robots_NameTheSubPath()
    {
        var robots = await RawConnection.AskAsync(site.Portal.Address, RawConnection.Get("/portal/robots.txt"));

        Assert.Contains("Disallow: /portal/staff\n", robots.Text, StringComparison.Ordinal);
        Assert.Contains("Disallow: /portal/en/search\n", robots.Text, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {Origin}/portal/sitemap.xml\n", robots.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/portal/site.webmanifest", "\"(?:id|start_url)\":\"(/[^\"]*)\"")]
    [InlineData("/portal/en/site.webmanifest", "\"(?:scope|src)\":\"(/[^\"]*)\"")]
    [InlineData("/portal/en/opensearch.xml", ">(https://portal.example.org/[^<]*)<")]
    [InlineData("/portal/.well-known/security.txt", "(?:Contact|Canonical): (.*)")]
    public async Task Conventions_NameAddressesUnderTheSubPath_ThatAnswer(string address, string pattern)
    {
        var text = (await RawConnection.AskAsync(site.Portal.Address, RawConnection.Get(address))).Text;
        var named = System.Text.RegularExpressions.Regex.Matches(text, pattern).Select(match => match.Groups[1].Value.Replace(Origin, "", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(named);
        foreach (var link in named)
        {
            Assert.StartsWith("/portal/", link, StringComparison.Ordinal);
            var status = (await RawConnection.AskAsync(site.Portal.Address, RawConnection.Get(link))).Status;
            Assert.True(status is 200 or 302, $"{link} {status}");
        }
    }

    [Fact]
    public async Task Health_AnswersUnderTheSubPathAndAtThePortItself()
    {
        foreach (var address in new[] { "/portal/health/live", "/portal/health/ready", "/health/live", "/health/ready" })
        {
            Assert.Equal((address, 200), (address, (await RawConnection.AskAsync(site.Portal.Address, RawConnection.Get(address))).Status));
        }
    }

    public sealed class Site : IDisposable
    {
        public Site()
        {
            var content = new ContentFixture();
            content.WriteArticle("with-picture", body: "## Drawn\n\nA [brake](term:pd-1), see [effects](side-effects.md) [@first-source] [@second-source].\n\n![A drawing.](../../media/drawing.svg \"Drawn.\")\n");
            Portal = new ServedPortal(content, ("Portal:PathBase", "/portal"), ("Portal:PublicOrigin", Origin));
        }

        public ServedPortal Portal { get; }

        public void Dispose() => Portal.Dispose();
    }
}
