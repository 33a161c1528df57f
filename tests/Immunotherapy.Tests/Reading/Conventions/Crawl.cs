using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Reading.Conventions;

/// <summary>Every page of the sitemap of the shipped content, opened once as a search engine would.</summary>
public sealed class Crawl : IAsyncLifetime
{
    public const string Name = "crawl";
    public const string Origin = "https://portal.example.org";

    public static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly string data = Path.Join(Path.GetTempPath(), "immunotherapy-tests", Guid.NewGuid().ToString("N"));
    private Portal portal = null!;
    private HttpClient visitor = null!;

    public XElement Sitemap { get; private set; } = null!;

    /// <summary>By their addresses in the sitemap.</summary>
    public Dictionary<string, IHtmlDocument> Pages { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        portal = new Portal(Repository.Content, data, ("Portal:PublicOrigin", Origin), ("Portal:Limits:Burst", "100000"));
        visitor = portal.Visitor();
        Sitemap = XElement.Parse(await TextAsync(Origin + "/sitemap.xml"));
        var parser = new HtmlParser();
        foreach (var place in Sitemap.Elements(Sitemaps + "url").Select(url => url.Element(Sitemaps + "loc")!.Value).Distinct())
        {
            Pages.Add(place, parser.ParseDocument(await TextAsync(place)));
        }
    }

    public ValueTask DisposeAsync()
    {
        visitor.Dispose();
        portal.Dispose();
        Scratch.Delete(data);
        return ValueTask.CompletedTask;
    }

    /// <summary>What stands at one of our own addresses. It fails when nothing does.</summary>
    public async Task<string> TextAsync(string address) => await (await OpenAsync(address)).Content.ReadAsStringAsync();

    public async Task<HttpResponseMessage> OpenAsync(string address)
    {
        Assert.StartsWith(Origin, address, StringComparison.Ordinal);
        var answer = await visitor.GetAsync(address[Origin.Length..]);
        Assert.Equal((address, 200), (address, (int)answer.StatusCode));
        return answer;
    }
}

[CollectionDefinition(Crawl.Name)]
public sealed class CrawlGroup : ICollectionFixture<Crawl>;
