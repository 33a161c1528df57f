using System.Buffers.Binary;
using System.Text.Json;
using System.Xml.Linq;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Reading.Conventions;

/// <summary>What browsers and telephones fetch: the manifest with its icons, and the description of the search.</summary>
public sealed class BrowserFilesTests : IDisposable
{
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    private readonly ContentFixture content = new();
    private readonly Portal portal;
    private readonly HttpClient visitor;

    public BrowserFilesTests()
    {
        content.Write("site.yaml", ContentFixture.Site.Replace("{ en: Test portal }", "{ en: Immunotherapy & you explained, ar: العلاج المناعي }", StringComparison.Ordinal));
        content.WriteArticle("side-effects", lang: "ar");
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
    [InlineData("/site.webmanifest", "en", "ltr", "Immunotherapy &")]
    [InlineData("/ar/site.webmanifest", "ar", "rtl", "العلاج المناعي")]
    public async Task Manifest_StartsInItsLanguage(string address, string lang, string direction, string shortName)
    {
        var manifest = JsonDocument.Parse(await GetAsync(address)).RootElement;

        Assert.Equal((lang, direction, "minimal-ui"), (Text(manifest, "lang"), Text(manifest, "dir"), Text(manifest, "display")));
        Assert.Equal(($"/{lang}", $"/{lang}", "/"), (Text(manifest, "id"), Text(manifest, "start_url"), Text(manifest, "scope")));
        Assert.Equal(shortName, Text(manifest, "short_name"));
        Assert.Contains("</h1>", await GetAsync(Text(manifest, "start_url")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_HasTheColoursOfTheLightPalette()
    {
        var manifest = JsonDocument.Parse(await GetAsync("/site.webmanifest")).RootElement;
        var light = (await GetAsync("/site.css")).Split("prefers-color-scheme: dark")[0];

        Assert.Contains($"--accent: {Text(manifest, "theme_color")};", light, StringComparison.Ordinal);
        Assert.Contains($"--paper: {Text(manifest, "background_color")};", light, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Icons_AreAsLargeAsTheySay_AndSmallFiles()
    {
        var icons = JsonDocument.Parse(await GetAsync("/site.webmanifest")).RootElement.GetProperty("icons").EnumerateArray()
            .Select(icon => (Text(icon, "src"), Text(icon, "sizes"), Text(icon, "purpose"))).ToList();

        Assert.Equal([("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")], icons.Select(icon => (icon.Item2, icon.Item3)));
        foreach (var (address, sizes, _) in icons.Append(("/apple-touch-icon.png", "180x180", "")))
        {
            var bytes = await visitor.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(sizes, $"{BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16))}x{BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))}");
            Assert.InRange(bytes.Length, 500, 6_000);
        }
    }

    [Theory]
    [InlineData("/opensearch.xml", "en", "Immunotherapy &")]
    [InlineData("/en/opensearch.xml", "en", "Immunotherapy &")]
    [InlineData("/ar/opensearch.xml", "ar", "العلاج المناعي")]
    public async Task OpenSearch_SearchesInItsLanguage(string address, string lang, string shortName)
    {
        var description = XDocument.Parse(await GetAsync(address)).Root!;

        Assert.Equal(OpenSearch + "OpenSearchDescription", description.Name);
        Assert.Equal((shortName, lang, "UTF-8"), (Part("ShortName"), Part("Language"), Part("InputEncoding")));
        Assert.InRange(Part("ShortName").Length, 1, 16);
        Assert.InRange(Part("Description").Length, 20, 1024);
        Assert.Equal(
            [("text/html", $"https://portal.example.org/{lang}/search?q={{searchTerms}}"), ("application/x-suggestions+json", $"https://portal.example.org/{lang}/search/suggest?q={{searchTerms}}")],
            description.Elements(OpenSearch + "Url").Select(url => (url.Attribute("type")!.Value, url.Attribute("template")!.Value)));
        Assert.StartsWith("<svg", await GetAsync(Part("Image").Replace("https://portal.example.org", "", StringComparison.Ordinal)), StringComparison.Ordinal);

        string Part(string name) => Assert.Single(description.Elements(OpenSearch + name)).Value;
    }

    [Fact]
    public async Task Home_LeadsToBoth_AndArticlesToNeither()
    {
        var home = await GetAsync("/ar");
        var article = await GetAsync("/en/articles/side-effects");

        Assert.Contains("<link rel=\"manifest\" href=\"/ar/site.webmanifest\">", home, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"search\" type=\"application/opensearchdescription&#x2B;xml\"", home.Replace("+xml", "&#x2B;xml", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("manifest", article, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"search\"", article, StringComparison.Ordinal);
    }

    private Task<string> GetAsync(string address) => visitor.GetStringAsync(address, TestContext.Current.CancellationToken);

    private static string Text(JsonElement data, string key) => data.GetProperty(key).GetString()!;
}
