using System.Globalization;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>Whom to tell about a hole in the site's security (RFC 9116).</summary>
internal static class SecurityText
{
    public static string Of(Snapshot snapshot, PortalSettings settings)
    {
        var contact = settings.SecurityContact;

        // No mail address is invented: without one, the page that says who runs the site; without content, the site
        var about = snapshot.Default is { } edition ? edition.Page("about")?.Href ?? snapshot.Addresses.Home(edition.Lang) : settings.PathBase + "/";
        string[] lines =
        [
            $"Contact: {contact.Address ?? settings.Absolute(about)}",
            $"Expires: {contact.Ends.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)}",
            $"Canonical: {settings.Absolute(snapshot.Addresses.SecurityText)}",
            .. snapshot.Editions.Count > 0 ? [$"Preferred-Languages: {string.Join(", ", snapshot.Editions.Select(each => each.Lang))}"] : Array.Empty<string>(),
            .. contact.Policy is { } policy ? [$"Policy: {policy}"] : Array.Empty<string>(),
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
