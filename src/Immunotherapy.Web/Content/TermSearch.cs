using System.Globalization;
using System.Text;

namespace Immunotherapy.Web.Content;

/// <summary>
/// Finds the terms of one language by what a reader typed: accents, capitals and kinds of letters do not count. The whole
/// name comes first, then its beginning, then a part of it, then a word of the meaning.
/// </summary>
public sealed class TermSearch
{
    public const int LongestQuery = 100;

    private readonly IReadOnlyList<(Term Term, string[] Names, string Meaning)> terms;

    /// <param name="terms">In the order in which equals are shown.</param>
    public TermSearch(IEnumerable<Term> terms, string lang) => this.terms =
        [.. terms.Select(term => (term, (string[])[Fold(term.Name.In(lang)), .. term.Also.In(lang).Select(Fold)], Fold(term.Meaning.In(lang))))];

    /// <summary>What is searched for of what was typed: one line, cut where it gets too long.</summary>
    public static string Clean(string typed, int most = LongestQuery)
    {
        var clean = new StringBuilder();
        foreach (var letter in typed.EnumerateRunes().Where(IsSound).Take(most))
        {
            var isSpace = Rune.IsWhiteSpace(letter) || Rune.IsControl(letter);
            if (!isSpace || (clean.Length > 0 && clean[^1] != ' '))
            {
                clean.Append(isSpace ? " " : letter.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    public IReadOnlyList<Term> Find(string query)
    {
        var wanted = Fold(query);
        return wanted == "" ? [] : [.. terms
            .Select(entry => (entry.Term, Rank: RankOf(entry.Names, entry.Meaning, wanted)))
            .Where(found => found.Rank is not null)
            .OrderBy(found => found.Rank)
            .Select(found => found.Term)];
    }

    private static int? RankOf(string[] names, string meaning, string wanted) =>
        names.Contains(wanted) ? 0
        : Array.Exists(names, name => name.StartsWith(wanted, StringComparison.Ordinal)) ? 1
        : Array.Exists(names, name => name.Contains(wanted, StringComparison.Ordinal)) ? 2
        : meaning.Contains(wanted, StringComparison.Ordinal) ? 3
        : null;

    // Half a pair of a letter beyond the basic ones, which a file can spell out, and the mark of turned bytes cannot be normalised
    private static bool IsSound(Rune letter) => letter != Rune.ReplacementChar && letter.Value != 0xFFFE;

    private static string Fold(string text)
    {
        var whole = string.Concat(text.EnumerateRunes().Where(IsSound));
        var bare = whole.Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(letter => Rune.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(bare.Select(Rune.ToLowerInvariant)).Normalize(NormalizationForm.FormKC).Trim();
    }
}
