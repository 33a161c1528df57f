using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Immunotherapy.Tests.Reading.Conventions;

/// <summary>The sitemap, the feeds and the descriptions of the search hold what their standards ask, and nothing that these do not know.</summary>
[Collection(Crawl.Name)]
public sealed partial class FeedFormatsTests(Crawl crawl)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    // https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd wants this order, and what is of another namespace last
    private static readonly string[] Url = ["loc!", "lastmod?", "changefreq?", "priority?"];

    // RFC 4287, 4.1.1 and 4.1.2: exactly one (!), one at most (?), any number (*)
    private static readonly string[] Feed =
        ["author*", "category*", "contributor*", "generator?", "icon?", "id!", "link*", "logo?", "rights?", "subtitle?", "title!", "updated!", "entry*"];

    private static readonly string[] Entry =
        ["author*", "category*", "content?", "contributor*", "id!", "link*", "published?", "rights?", "source?", "summary?", "title!", "updated!"];

    // OpenSearch 1.1 draft 6
    private static readonly string[] Description =
    [
        "ShortName!", "Description!", "Url*", "Contact?", "Tags?", "LongName?", "Image*", "Query*", "Developer?", "Attribution?", "SyndicationRight?", "AdultContent?", "Language*", "InputEncoding*", "OutputEncoding*",
    ];

    [Fact]
    public void Sitemap_IsAsSitemapsOrgHasIt()
    {
        var urls = crawl.Sitemap.Elements().ToList();

        Assert.Equal(["xhtml"], crawl.Sitemap.Attributes().Select(attribute => attribute.Name.LocalName).Except(["xmlns"]));
        Assert.NotEmpty(urls);
        foreach (var url in urls)
        {
            var own = url.Elements().TakeWhile(part => part.Name.Namespace == Crawl.Sitemaps).ToList();
            Follows(own, Crawl.Sitemaps, Url);
            Assert.Equal(own.OrderBy(part => Array.FindIndex(Url, name => name[..^1] == part.Name.LocalName)), own);
            Assert.All(own, part => Assert.False(part.HasAttributes || part.HasElements || part.Value == ""));
            Assert.All(own.Where(part => part.Name.LocalName == "lastmod"), day =>
                Assert.True(DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), day.Value));
            Assert.All(url.Elements().Skip(own.Count), link =>
                Assert.Equal((Crawl.Xhtml + "link", "rel hreflang href", "alternate"), (link.Name, string.Join(' ', link.Attributes().Select(attribute => attribute.Name)), link.Attribute("rel")!.Value)));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Feed_IsAsRfc4287HasIt(string lang)
    {
        var feed = XElement.Parse(await crawl.TextAsync($"{Crawl.Origin}/{lang}/feed.xml"));
        var entries = feed.Elements(Atom + "entry").ToList();

        Follows(feed.Elements(), Atom, Feed);
        Assert.True(entries.Count > 20);
        Assert.All(entries, entry => Follows(entry.Elements(), Atom, Entry));

        // Each entry without an author of its own, or without content, needs what stands in for it
        Assert.All(feed.Elements(Atom + "author"), author => Follows(author.Elements(), Atom, ["name!", "uri?", "email?"]));
        Assert.NotEmpty(feed.Elements(Atom + "author"));
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
        Assert.All(entries, entry => Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate"));
        Assert.All(feed.Descendants(Atom + "link"), link =>
            Assert.Equal(("rel type href", true), (string.Join(' ', link.Attributes().Select(attribute => attribute.Name)), Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out _))));

        // Plain text, which is what no type says
        Assert.All(feed.Descendants().Where(part => !part.HasElements && part.Name != Atom + "link"), part =>
            Assert.True(part.Value != "" && part.Attributes().All(attribute => attribute.Name == XNamespace.Xml + "lang"), part.ToString()));
        Assert.All(feed.Descendants(Atom + "id"), id => Assert.True(Uri.TryCreate(id.Value, UriKind.Absolute, out _), id.Value));
        Assert.All(feed.Descendants(Atom + "updated"), moment => Assert.Matches(Rfc3339(), moment.Value));
        Assert.All(feed.Descendants(Atom + "updated"), moment => Assert.True(DateTimeOffset.TryParse(moment.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _), moment.Value));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Search_IsDescribedAsOpenSearchHasIt(string lang)
    {
        var description = XElement.Parse(await crawl.TextAsync($"{Crawl.Origin}/{lang}/opensearch.xml"));
        var urls = description.Elements(OpenSearch + "Url").ToList();

        Follows(description.Elements(), OpenSearch, Description);
        Assert.InRange(description.Element(OpenSearch + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(OpenSearch + "Description")!.Value.Length, 1, 1024);
        Assert.NotEmpty(urls);
        Assert.All(urls, url => Assert.Equal(["type", "template"], url.Attributes().Select(attribute => attribute.Name.LocalName)));
        Assert.All(urls, url => Assert.Matches("^https://.*[{]searchTerms[}]$", url.Attribute("template")!.Value));
        Assert.All(description.Elements().Except(urls), part => Assert.True(part.Value != "" && !part.HasElements));
        Assert.All(description.Elements(OpenSearch + "Image"), image => Assert.Equal(["type"], image.Attributes().Select(attribute => attribute.Name.LocalName)));
    }

    private static void Follows(IEnumerable<XElement> parts, XNamespace space, string[] known)
    {
        var all = parts.ToList();
        Assert.Empty(all.Select(part => part.Name).Except(known.Select(name => space + name[..^1])));
        foreach (var name in known)
        {
            var count = all.Count(part => part.Name == space + name[..^1]);
            Assert.True(name[^1] switch { '!' => count == 1, '?' => count <= 1, _ => true }, $"{count} times {name}");
        }
    }

    // Of 5.6 of RFC 3339, as RFC 4287 asks: T and Z are capital letters
    [GeneratedRegex(@"^[0-9]{4}-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9](\.[0-9]+)?(Z|[+-][0-9][0-9]:[0-9][0-9])\z", RegexOptions.NonBacktracking)]
    private static partial Regex Rfc3339();
}
