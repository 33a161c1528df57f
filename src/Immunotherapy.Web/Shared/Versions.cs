using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Shared;

/// <summary>A page in one of its languages, as search engines are told of it.</summary>
/// <param name="Lang">A BCP 47 tag, or <see cref="Versions.ForOthers"/>.</param>
internal sealed record PageVersion(string Lang, string Href);

/// <summary>
/// The same page in every language that has it, itself included. Head and sitemap both ask here: links that are not mutual
/// are ignored.
/// </summary>
internal static class Versions
{
    /// <summary>For readers of none of the languages.</summary>
    public const string ForOthers = "x-default";

    /// <returns>Nothing while the site speaks one language only.</returns>
    public static IReadOnlyList<PageVersion> Of(Snapshot snapshot, Func<Edition, string?> hrefIn)
    {
        if (snapshot.Editions.Count < 2)
        {
            return [];
        }

        var versions = new List<PageVersion>();
        foreach (var edition in snapshot.Editions)
        {
            if (hrefIn(edition) is { } href)
            {
                versions.Add(new PageVersion(edition.Lang, href));
            }
        }

        if (hrefIn(snapshot.Default!) is { } usual)
        {
            versions.Add(new PageVersion(ForOthers, usual));
        }

        return versions;
    }
}
