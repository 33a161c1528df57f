using System.Collections.Frozen;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>
/// Counts the syllables of English words by rules and a list of exceptions. Hyphenation dictionaries do not count
/// syllables: they part words only where a line may break.
/// </summary>
internal static class EnglishSyllables
{
    private static readonly FrozenDictionary<string, int> Exceptions = new (int Syllables, string Words)[]
    {
        (1, "whole lives bone bones"),
        (2, "people sometimes something someone someone's lifelong lifetime therefore being science patient client quiet "
            + "diet create react reacts fluid fluids every evening safely likely closely rarely wallet business doesn't isn't "
            + "didn't wasn't couldn't virus hormone hormones breastfeed careful treatment"),
        (3, "area areas idea ideas nausea scientists created reaction reactions everyone everything different medicine "
            + "medicines severely completely hospital viruses breastfeeding carefully"),
        (4, "diarrhea"),
        (5, "immediately"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Syllables))).ToFrozenDictionary(row => row.word, row => row.Syllables, StringComparer.Ordinal);

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
            ('i', 'o') => before is not ('t' or 's' or 'c' or 'g' or 'x' or 'n' or 'l') || word.AsSpan(second + 1).StartsWith("logy"),
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
