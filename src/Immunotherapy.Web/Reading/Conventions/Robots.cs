using System.Text;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>Where robots need not look (RFC 9309). It keeps nobody out.</summary>
internal static class Robots
{
    public static string Of(Snapshot snapshot, PortalSettings settings)
    {
        var text = new StringBuilder("User-agent: *\n");
        var paths = new List<string> { settings.PathBase + "/staff", settings.PathBase + "/infobutton" };
        foreach (var edition in snapshot.Editions)
        {
            // By language, and not "/*/search": that would shut out an article which is called so
            var home = snapshot.Addresses.Home(edition.Lang);
            paths.AddRange([home + "/search", home + "/articles/*/comment", home + "/articles/*/feedback", home + "/comments/"]);
        }

        paths.ForEach(path => text.Append("Disallow: ").Append(path).Append('\n'));
        return text.Append("\nSitemap: ").Append(settings.Absolute(settings.PathBase)).Append("/sitemap.xml\n").ToString();
    }
}
