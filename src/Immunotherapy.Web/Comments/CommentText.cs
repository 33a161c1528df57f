using System.Globalization;
using System.Text;

namespace Immunotherapy.Web.Comments;

/// <summary>What a reader may write. Too long is refused, never cut; what is accepted comes back exactly, apart from line ends.</summary>
public static class CommentText
{
    /// <summary>Unicode scalar values, after line ends are made one.</summary>
    public const int BodyMost = 4000;

    public const int BodyMostBytes = 16 * 1024;

    public const int NameMost = 60;

    /// <summary>A moderator's words to a writer, and the sentence of a pause.</summary>
    public const int ReasonMost = 300;

    /// <summary>CR LF and CR become LF, which is what a browser's line ends mean.</summary>
    public static string LineEnds(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    public static bool BodyFits(string body) => Length(body) <= BodyMost && Encoding.UTF8.GetByteCount(body) <= BodyMostBytes;

    /// <summary>SQLite's own text functions stop at NUL, and PostgreSQL refuses it.</summary>
    public static bool HasNul(string text) => text.Contains('\0', StringComparison.Ordinal);

    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>A name in one form (NFKC), without what cannot be seen or turns other text round.</summary>
    /// <returns>Null when it is too long.</returns>
    public static string? Name(string? written)
    {
        var name = new StringBuilder();
        foreach (var rune in (written ?? "").Trim().Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate))
            {
                name.Append(rune);
            }
        }

        var clean = string.Join(' ', name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Length(clean) <= NameMost ? clean : null;
    }
}
