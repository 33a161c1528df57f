using System.Xml.Linq;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>Every page that search engines may show, with the same page in other languages (sitemaps.org).</summary>
public sealed partial class Sitemap
{
    /// <summary>More addresses than these are not read from one file.</summary>
    public const int Most = 50_000;

    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static XElement Of(Snapshot snapshot, PortalSettings settings, ILogger logger, int most = Most)
    {
        var pages = Place.All(snapshot).SelectMany(place => Pages(snapshot, settings, place)).ToList();
        if (pages.Count > most)
        {
            // Articles come before trials and terms, so these are what is left out
            Log.TooMany(logger, pages.Count, most);
        }

        return new XElement(Sitemaps + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml), pages.Take(most));
    }

    private static IEnumerable<XElement> Pages(Snapshot snapshot, PortalSettings settings, Place place)
    {
        var versions = Versions.Of(snapshot, place.HrefIn);
        foreach (var edition in snapshot.Editions)
        {
            if (place.HrefIn(edition) is { } href)
            {
                yield return new XElement(Sitemaps + "url",
                    new XElement(Sitemaps + "loc", settings.Absolute(href)),
                    place.Changed(edition) is { } changed ? new XElement(Sitemaps + "lastmod", changed.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null,
                    versions.Select(version => new XElement(Xhtml + "link",
                        new XAttribute("rel", "alternate"), new XAttribute("hreflang", version.Lang), new XAttribute("href", settings.Absolute(version.Href)))));
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The sitemap leaves out pages: there are {Count}, and search engines read {Most} at most")]
        public static partial void TooMany(ILogger logger, int count, int most);
    }
}
