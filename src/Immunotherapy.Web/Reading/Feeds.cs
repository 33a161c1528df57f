using System.Xml.Linq;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading;

/// <summary>What machines read: the Atom feed (RFC 4287), the sitemap (sitemaps.org) and robots.txt (RFC 9309).</summary>
internal static class Feeds
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapFeeds(this WebApplication app)
    {
        app.MapMethods("/{lang}/feed.xml", Verbs, (string lang, Snapshot snapshot, PortalSettings settings) =>
            snapshot.Edition(lang) is { } edition && edition.Lang == lang
                ? Xml(Feed(snapshot, edition, settings), "application/atom+xml")
                : Results.NotFound())
            .CacheOutput(PageCache.Name).AllowAnonymous();
        app.MapMethods("/sitemap.xml", Verbs, (Snapshot snapshot, PortalSettings settings) => Xml(Sitemap(snapshot, settings), "application/xml"))
            .CacheOutput(PageCache.Name).AllowAnonymous();
        app.MapMethods("/robots.txt", Verbs, (PortalSettings settings) =>
            Results.Text($"User-agent: *\nDisallow: {settings.PathBase}/staff\n\nSitemap: {settings.Absolute(settings.PathBase)}/sitemap.xml\n", "text/plain"))
            .CacheOutput(PageCache.Name).AllowAnonymous();
    }

    private static XElement Feed(Snapshot snapshot, Edition edition, PortalSettings settings)
    {
        var articles = edition.Articles.OrderByDescending(article => article.Front.Updated).ThenBy(article => article.Slug, StringComparer.Ordinal).ToList();
        var self = settings.Absolute(snapshot.Addresses.Feed(edition.Lang));
        return new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", edition.Lang),
            new XElement(Atom + "id", self),
            new XElement(Atom + "title", snapshot.Site.Name.In(edition.Lang)),
            new XElement(Atom + "updated", Moment(articles.Select(article => article.Front.Updated).DefaultIfEmpty().Max())),
            new XElement(Atom + "author", new XElement(Atom + "name", edition.Words.PortalTeam)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/atom+xml"), new XAttribute("href", self)),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", settings.Absolute(snapshot.Addresses.Home(edition.Lang)))),
            articles.Select(article => new XElement(Atom + "entry",
                new XElement(Atom + "id", settings.Absolute(article.Href)),
                new XElement(Atom + "title", article.Title),
                new XElement(Atom + "updated", Moment(article.Front.Updated)),
                new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", settings.Absolute(article.Href))),
                new XElement(Atom + "summary", article.Front.KeyMessage))));
    }

    private static XElement Sitemap(Snapshot snapshot, PortalSettings settings) =>
        new(Sitemaps + "urlset",
            snapshot.Editions.SelectMany(edition => Places(snapshot, edition)).Select(place => new XElement(Sitemaps + "url",
                new XElement(Sitemaps + "loc", settings.Absolute(place.Href)),
                place.Updated is { } updated ? new XElement(Sitemaps + "lastmod", updated.ToString("yyyy-MM-dd", null)) : null)));

    private static IEnumerable<(string Href, DateOnly? Updated)> Places(Snapshot snapshot, Edition edition) =>
    [
        (snapshot.Addresses.Home(edition.Lang), null),
        (snapshot.Addresses.Articles(edition.Lang), null),
        (snapshot.Addresses.Glossary(edition.Lang), null),
        .. edition.Trials.Take(1).Select(_ => (snapshot.Addresses.Trials(edition.Lang), (DateOnly?)null)),
        .. edition.Approvals.Take(1).Select(_ => (snapshot.Addresses.Approvals(edition.Lang), (DateOnly?)null)),
        .. edition.Questions.Take(1).Select(_ => (snapshot.Addresses.MyQuestions(edition.Lang), (DateOnly?)null)),
        .. edition.Articles.OrderBy(article => article.Slug, StringComparer.Ordinal).Select(article => (article.Href, (DateOnly?)article.Front.Updated)),
        .. edition.Pages.OrderBy(page => page.Slug, StringComparer.Ordinal).Select(page => (page.Href, (DateOnly?)page.Front.Updated)),
        .. edition.Trials.Select(trial => (snapshot.Addresses.Trial(edition.Lang, trial.Id), (DateOnly?)trial.Checked)),
        .. edition.Terms.Select(term => (snapshot.Addresses.Term(edition.Lang, term.Id), (DateOnly?)null)),
    ];

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", null);

    private static IResult Xml(XElement root, string type) =>
        Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root, type, System.Text.Encoding.UTF8);
}
