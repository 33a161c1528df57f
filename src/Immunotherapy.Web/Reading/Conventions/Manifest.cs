using System.Text.Json.Nodes;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>How the site looks on the first screen of a telephone. It brings no service worker: nothing is kept there that could grow old.</summary>
internal static class Manifest
{
    // As the light palette of site.css has them: --accent and --paper
    private const string Accent = "#0b5a55";
    private const string Paper = "#fbf9f4";

    public static JsonObject Of(Snapshot snapshot, Edition edition)
    {
        var home = snapshot.Addresses.Home(edition.Lang);
        var name = snapshot.Site.Name.In(edition.Lang);
        return new JsonObject
        {
            ["name"] = name,
            ["short_name"] = ShortName.Of(name),
            ["lang"] = edition.Lang,
            ["dir"] = edition.Direction,
            ["id"] = home,
            ["start_url"] = home,
            ["scope"] = snapshot.Addresses.PathBase + "/",
            ["display"] = "minimal-ui",
            ["theme_color"] = Accent,
            ["background_color"] = Paper,
            ["icons"] = new JsonArray(Icon("icon-192.png", 192, "any"), Icon("icon-512.png", 512, "any"), Icon("icon-maskable-512.png", 512, "maskable")),
        };

        JsonObject Icon(string file, int size, string purpose) => new()
        {
            ["src"] = $"{snapshot.Addresses.PathBase}/{file}",
            ["sizes"] = $"{size}x{size}",
            ["type"] = "image/png",
            ["purpose"] = purpose,
        };
    }
}
