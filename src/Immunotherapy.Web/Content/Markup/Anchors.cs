using System.Text;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>Gives each heading of a page an id of its own, as other Markdown viewers make them.</summary>
public sealed class Anchors
{
    /// <summary>Keeps author-made ids apart from the site's own, so that no heading can pose as one of them.</summary>
    public const string Prefix = "s-";

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Taken => taken;

    /// <returns>The anchor as an author links to it, without <see cref="Prefix"/>.</returns>
    public string For(string heading)
    {
        var name = Slug(heading);
        var anchor = name;
        for (var again = 1; !taken.Add(anchor); again++)
        {
            anchor = $"{name}-{again}";
        }

        return anchor;
    }

    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var rune in heading.ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_')
            {
                slug.Append(rune);
            }
            else if (rune.Value == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }
}
