using System.Xml.Linq;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>The articles of a language as an Atom feed (RFC 4287). No comments: what people write here is about their health.</summary>
internal static class Feed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static XElement Of(Snapshot snapshot, Edition edition, PortalSettings settings)
    {
        var articles = edition.Articles.OrderByDescending(Place.EditedOn).ThenBy(article => article.Slug, StringComparer.Ordinal).ToList();
        return new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", edition.Lang),
            new XElement(Atom + "id", Id(settings, edition.Lang)),
            new XElement(Atom + "title", snapshot.Site.Name.In(edition.Lang)),
            new XElement(Atom + "updated", Moment(articles.Select(Place.EditedOn).DefaultIfEmpty().Max())),
            new XElement(Atom + "author", new XElement(Atom + "name", edition.Words.PortalTeam)),
            Link("self", "application/atom+xml", settings.Absolute(snapshot.Addresses.Feed(edition.Lang))),
            Link("alternate", "text/html", settings.Absolute(snapshot.Addresses.Home(edition.Lang))),
            articles.Select(article => new XElement(Atom + "entry",
                new XElement(Atom + "id", Id(settings, $"{edition.Lang}/{article.Slug}")),
                new XElement(Atom + "title", article.Title),
                new XElement(Atom + "updated", Moment(Place.EditedOn(article))),
                Link("alternate", "text/html", settings.Absolute(article.Href)),
                new XElement(Atom + "summary",
                    article.Shown.Lang == edition.Lang ? null : new XAttribute(XNamespace.Xml + "lang", article.Shown.Lang), article.Shown.Front.KeyMessage))));
    }

    // A tag URI (RFC 4151) stays when addresses of the site are built otherwise one day. The year is that of the first release
    private static string Id(PortalSettings settings, string name) => $"tag:{new Uri(settings.PublicOrigin).IdnHost},2026:{settings.PathBase.TrimStart('/')}{(settings.PathBase == "" ? "" : "/")}{name}";

    private static XElement Link(string rel, string type, string href) =>
        new(Atom + "link", new XAttribute("rel", rel), new XAttribute("type", type), new XAttribute("href", href));

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", System.Globalization.CultureInfo.InvariantCulture);
}
