using System.Collections.Frozen;

namespace Immunotherapy.Web.Content.Search;

/// <summary>An ending of words, and what stands in its place.</summary>
/// <param name="Least">Letters that must stand before it.</param>
public sealed record Ending(string Text, string Instead, int Least);

/// <summary>
/// Makes forms of a word equal: "effect" and "effects", "tratar" and "tratado". A language is a table of steps; in each
/// step the first ending that fits is exchanged. A language without a table is searched by whole words.
/// </summary>
public sealed class Stems(params IReadOnlyList<Ending>[] steps)
{
    private const int ShortestWord = 4;

    private static readonly Stems None = new();

    private static readonly FrozenDictionary<string, Stems> Languages =
        new Dictionary<string, Stems> { ["en"] = EnglishEndings.Stems, ["es"] = SpanishEndings.Stems }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="lang">A tag such as "es" or "es-MX".</param>
    public static Stems In(string lang) => Languages.GetValueOrDefault(lang.Split('-')[0], None);

    /// <param name="word">A word as it is compared, see <see cref="Folding"/>.</param>
    public string Of(string word)
    {
        // Names of genes and medicines in short carry their digits, and mean something else without them
        if (word.Length < ShortestWord || word.Any(char.IsDigit))
        {
            return word;
        }

        foreach (var step in steps)
        {
            var ending = step.FirstOrDefault(ending => word.EndsWith(ending.Text, StringComparison.Ordinal));
            if (ending is not null && word.Length - ending.Text.Length >= ending.Least)
            {
                word = word[..^ending.Text.Length] + ending.Instead;
            }
        }

        return word;
    }

    /// <summary>Endings, longest first, that are all exchanged for the same.</summary>
    public static IEnumerable<Ending> Drop(int least, string endings, string instead = "") =>
        endings.Split(' ').OrderByDescending(ending => ending.Length).Select(ending => new Ending(ending, instead, least));

    /// <summary>Endings that look like others and stay.</summary>
    public static IEnumerable<Ending> Keep(string endings) => endings.Split(' ').Select(ending => new Ending(ending, ending, 0));
}
