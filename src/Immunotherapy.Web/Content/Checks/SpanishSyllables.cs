using System.Text;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>
/// Counts the syllables of Spanish words. The rules of the spelling suffice: two strong vowels, or a weak one with an
/// accent, are spoken apart, and the u of "qu" and "gu" is silent before e and i.
/// </summary>
internal static class SpanishSyllables
{
    private const string Strong = "aeoáéíóú";
    private const string Vowels = Strong + "iuü";

    public static int Of(string word)
    {
        var letters = Spoken(word.ToLowerInvariant());
        var count = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (Vowels.Contains(letters[i], StringComparison.Ordinal)
                && (i == 0 || !Vowels.Contains(letters[i - 1], StringComparison.Ordinal) || IsParted(letters[i - 1], letters[i])))
            {
                count++;
            }
        }

        return Math.Max(1, count);
    }

    private static bool IsParted(char first, char second) =>
        Strong.Contains(first, StringComparison.Ordinal) && Strong.Contains(second, StringComparison.Ordinal);

    private static string Spoken(string word)
    {
        var letters = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var isMute = word[i] == 'u' && i > 0 && word[i - 1] is 'q' or 'g' && i + 1 < word.Length && word[i + 1] is 'e' or 'i' or 'é' or 'í';
            var isVowelY = word[i] == 'y' && (i + 1 == word.Length || !char.IsLetter(word[i + 1]));
            if (!isMute)
            {
                letters.Append(isVowelY ? 'i' : word[i]);
            }
        }

        return letters.ToString();
    }
}
