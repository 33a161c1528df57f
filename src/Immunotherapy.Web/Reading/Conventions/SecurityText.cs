using System.Globalization;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>Whom to tell about a hole in the site's security (RFC 9116).</summary>
internal static class SecurityText
{
    public static string Of(Snapshot snapshot, Edition edition, PortalSettings settings)
    {
        var contact = settings.SecurityContact;

        // No mail address is invented: without one, the page that says who runs the site
        var about = edition.Page("about")?.Href ?? snapshot.Addresses.Home(edition.Lang);
        string[] lines =
        [
            $"Contact: {contact.Address ?? settings.Absolute(about)}",
            $"Expires: {contact.Ends.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)}",
            $"Canonical: {settings.Absolute(snapshot.Addresses.SecurityText)}",
            $"Preferred-Languages: {string.Join(", ", snapshot.Editions.Select(each => each.Lang))}",
            .. contact.Policy is { } policy ? [$"Policy: {policy}"] : Array.Empty<string>(),
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
