using System.Globalization;
using System.Text;

namespace Immunotherapy.Web.Content.Search;

/// <summary>Letters as they are compared: small and without accents, one for one, so that places in the text stay what they are.</summary>
internal static class Folding
{
    /// <summary>Stands for what no word counts: accents that stand apart, marks that nobody sees.</summary>
    public const char Nothing = '\0';

    // Latin, Greek, Cyrillic, Arabic, Indic and more; the scripts above know neither capitals nor accents of this kind
    private static readonly char[] Letters = [.. Enumerable.Range(0, 0x3000).Select(code => Make((char)code))];

    public static char Of(char letter) => letter < Letters.Length ? Letters[letter] : char.ToLowerInvariant(letter);

    public static string Of(string text) => string.Concat(text.Select(Of).Where(letter => letter != Nothing));

    private static char Make(char letter)
    {
        if (char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            return Nothing;
        }

        var bare = char.IsLetter(letter) ? letter.ToString().Normalize(NormalizationForm.FormKD)[0] : letter;
        return char.ToLowerInvariant(bare);
    }
}
