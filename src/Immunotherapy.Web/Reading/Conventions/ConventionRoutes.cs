using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>The addresses at which machines look by agreement: search engines, feed readers, browsers, telephones, people who found a hole.</summary>
internal static class ConventionRoutes
{
    private const string OpenSearchType = "application/opensearchdescription+xml";
    private const string ManifestType = "application/manifest+json";

    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public static void MapConventions(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<PortalSettings>();
        Of("/{lang}/feed.xml", (snapshot, edition) => Xml(Feed.Of(snapshot, edition, settings), "application/atom+xml"));
        Of("/{lang}/opensearch.xml", (snapshot, edition) => Xml(OpenSearch.Of(snapshot, edition, settings), OpenSearchType));
        Of("/{lang}/site.webmanifest", (snapshot, edition) => Json(Manifest.Of(snapshot, edition)));
        OfDefault("/opensearch.xml", (snapshot, edition) => Xml(OpenSearch.Of(snapshot, edition, settings), OpenSearchType));
        OfDefault("/site.webmanifest", (snapshot, edition) => Json(Manifest.Of(snapshot, edition)));
        Keep("/.well-known/security.txt", (Snapshot snapshot) => Plain(SecurityText.Of(snapshot, settings)));
        Keep("/robots.txt", (Snapshot snapshot) => Plain(Robots.Of(snapshot, settings)));
        Keep("/sitemap.xml", (Snapshot snapshot, ILogger<Sitemap> logger) => Xml(Sitemap.Of(snapshot, settings, logger), "application/xml"));

        void Of(string route, Func<Snapshot, Edition, IResult> make) => Keep(route, (string lang, Snapshot snapshot) =>
            snapshot.Edition(lang) is { } edition && edition.Lang == lang ? make(snapshot, edition) : Results.NotFound());
        void OfDefault(string route, Func<Snapshot, Edition, IResult> make) => Keep(route, (Snapshot snapshot) =>
            snapshot.Default is { } edition ? make(snapshot, edition) : Results.NotFound());
        void Keep(string route, Delegate make) => app.MapMethods(route, Verbs, make).CacheOutput(PageCache.Name).AllowAnonymous();
    }

    private static IResult Plain(string text) => Results.Text(text, "text/plain", Encoding.UTF8);

    private static IResult Xml(XElement root, string type) =>
        Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root, type, Encoding.UTF8);

    private static IResult Json(JsonObject data) => Results.Text(data.ToJsonString(), ManifestType, Encoding.UTF8);
}
