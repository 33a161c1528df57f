using System.Collections.Frozen;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>
/// Counts the syllables of English words by rules and a list of exceptions. Hyphenation dictionaries do not count
/// syllables: they part words only where a line may break.
/// </summary>
internal static class EnglishSyllables
{
    private static readonly FrozenDictionary<string, int> Exceptions = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["area"] = 3, ["areas"] = 3, ["idea"] = 3, ["ideas"] = 3, ["diarrhea"] = 4, ["nausea"] = 3, ["people"] = 2, ["sometimes"] = 2,
        ["something"] = 2, ["someone"] = 2, ["someone's"] = 2, ["lifelong"] = 2, ["lifetime"] = 2, ["therefore"] = 2, ["whole"] = 1, ["being"] = 2,
        ["science"] = 2, ["scientists"] = 3, ["patient"] = 2, ["client"] = 2, ["quiet"] = 2, ["diet"] = 2, ["create"] = 2, ["created"] = 3,
        ["react"] = 2, ["reacts"] = 2, ["reaction"] = 3, ["reactions"] = 3, ["fluid"] = 2, ["fluids"] = 2, ["every"] = 2, ["everyone"] = 3,
        ["everything"] = 3, ["different"] = 3, ["evening"] = 2, ["medicine"] = 3, ["medicines"] = 3, ["lives"] = 1, ["safely"] = 2, ["likely"] = 2,
        ["closely"] = 2, ["rarely"] = 2, ["severely"] = 3, ["completely"] = 3, ["immediately"] = 5, ["wallet"] = 2, ["business"] = 2, ["hospital"] = 3,
        ["doesn't"] = 2, ["isn't"] = 2, ["didn't"] = 2, ["wasn't"] = 2, ["couldn't"] = 2, ["virus"] = 2, ["viruses"] = 3, ["bone"] = 1, ["bones"] = 1,
        ["hormone"] = 2, ["hormones"] = 2, ["breastfeed"] = 2, ["breastfeeding"] = 3, ["careful"] = 2, ["carefully"] = 3, ["treatment"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static int Of(string word) => word.Contains('-', StringComparison.Ordinal) ? word.ToLowerInvariant().Split('-', StringSplitOptions.RemoveEmptyEntries).Sum(Part) : Part(word.ToLowerInvariant());

    private static int Part(string word)
    {
        if (Exceptions.TryGetValue(word, out var known))
        {
            return known;
        }

        var text = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsVowel(text[i]) && (i == 0 || !IsVowel(text[i - 1]) || IsParted(text, i)))
            {
                count++;
            }
        }

        return Math.Max(1, count - SilentEnding(text));
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    // Two vowels that are spoken apart: bi-op-sy, an-e-mi-a, u-su-al, be-ing
    private static bool IsParted(string word, int second)
    {
        var before = second > 1 ? word[second - 2] : ' ';
        return (word[second - 1], word[second]) switch
        {
            ('i', 'o') => before is not ('t' or 's' or 'c' or 'g' or 'x' or 'n' or 'l') || word[(second + 1)..].StartsWith("logy", StringComparison.Ordinal),
            ('i', 'a') => before is not ('t' or 'c' or 's'),
            ('i', 'u') => true,
            ('u', 'a') => before is not ('q' or 'g'),
            ('u', 'o') => before is not 'q',
            ('y', 'i') or ('e', 'i') => word.EndsWith("ing", StringComparison.Ordinal) && second == word.Length - 3,
            ('o', 'i') or ('u', 'i') => word.EndsWith("ing", StringComparison.Ordinal) && second == word.Length - 3 && before != 'q',
            _ => false,
        };
    }

    private static int SilentEnding(string word)
    {
        if (word.Length < 3)
        {
            return 0;
        }

        if (word.EndsWith("gue", StringComparison.Ordinal) || word.EndsWith("que", StringComparison.Ordinal))
        {
            return 1;
        }

        var stem = word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
            : word[^1] == 'e' ? word[..^1]
            : "";
        if (stem.Length == 0 || IsVowel(stem[^1]))
        {
            return 0;
        }

        // ta-ble, peo-ples; boxes, wish-es, dose-s; treat-ed
        var voiced = word[^1] switch
        {
            'd' => stem[^1] is 't' or 'd',
            's' => stem[^1] is 's' or 'x' or 'z' or 'h' or 'c' or 'g' || IsTable(stem),
            _ => IsTable(stem),
        };
        return voiced ? 0 : 1;
    }

    private static bool IsTable(string stem) => stem.Length > 1 && stem[^1] == 'l' && !IsVowel(stem[^2]);
}
