using System.Globalization;
using System.Text;
using Immunotherapy.Web.Shared;

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

    // Letters that show as nothing: Hangul fillers, an empty Braille cell, marks that only change what stands before them
    private static readonly HashSet<char> Blanks = ['\u034F', '\u115F', '\u1160', '\u17B4', '\u17B5', '\u2800', '\uFE0E', '\uFE0F'];

    public static bool BodyFits(string body) => TypedText.Length(body) <= BodyMost && Encoding.UTF8.GetByteCount(body) <= BodyMostBytes;

    /// <summary>A name in one form (NFKC), without what cannot be seen or turns other text round.</summary>
    /// <returns>Null when it is too long; empty when nothing of it would show.</returns>
    public static string? Name(string? written)
    {
        // Letters that stood apart come together, and .NET refuses to normalise what is no letter
        var name = Seen(Seen(written ?? "").Normalize(NormalizationForm.FormKC));
        var clean = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return TypedText.Length(clean) > NameMost ? null : clean.All(letter => letter == ' ' || Blanks.Contains(letter)) ? "" : clean;
    }

    private static string Seen(string text)
    {
        var seen = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                seen.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate))
            {
                seen.Append(rune);
            }
        }

        return seen.ToString();
    }
}
