using System.Text.RegularExpressions;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Comments;

/// <summary>One thing that screening looks for. It sorts and never refuses: a person decides.</summary>
/// <param name="Name">What the moderator reads.</param>
/// <param name="Look">The words that made it look twice; none when the text passes.</param>
public sealed record ScreeningRule(string Name, Func<string, Words, IReadOnlyList<string>> Look);

/// <summary>What is looked for in a comment before a person reads it. The words come from the language's own list.</summary>
public static partial class Screening
{
    private const int MostLinks = 2;
    private const int FewestCapitals = 20;

    public static readonly IReadOnlyList<ScreeningRule> Rules =
    [
        new("Contact details", (text, _) => ContactDetails.In(text)),
        new("Many links", (text, _) => ContactDetails.Links(text) is { Count: > MostLinks } links ? links : []),
        new("Names of staff or hospitals", (text, words) => Matches(text, words.ScreenPeople)),
        new("A cure, or stopping treatment", (text, words) => Matches(text, words.ScreenClaims)),
        new("Doses", (text, _) => [.. DosePattern().Matches(text).Select(match => match.Value)]),
        new("Buying and selling", (text, words) => Matches(text, words.ScreenSelling)),
        new("Insults", (text, words) => Matches(text, words.ScreenInsults)),
        new("Capitals only", (text, _) => Shouts(text)),
    ];

    /// <returns>A line for each rule that looked twice, such as "Doses: 200 mg".</returns>
    public static IReadOnlyList<string> Marks(string text, Words words) =>
    [
        .. from rule in Rules
           let found = rule.Look(text, words).Select(OneLine).Distinct(StringComparer.OrdinalIgnoreCase).Take(5).ToList()
           where found.Count > 0
           select $"{rule.Name}: {string.Join(", ", found)}",
    ];

    /// <summary>Whole words and phrases of a list that is parted by commas. No letter may stand before or behind them.</summary>
    private static List<string> Matches(string written, string list)
    {
        // A phrase may be broken over two lines
        var text = OneLine(written);
        var found = new List<string>();
        foreach (var phrase in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            for (var at = 0; at < text.Length && (at = text.IndexOf(phrase, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += phrase.Length)
            {
                var end = at + phrase.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end >= text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    found.Add(phrase);
                    break;
                }
            }
        }

        return found;
    }

    private static IReadOnlyList<string> Shouts(string text)
    {
        var (upper, lower) = (text.Count(char.IsUpper), text.Count(char.IsLower));
        return upper >= FewestCapitals && upper > 4 * lower ? [text.Length > 40 ? text[..40] : text] : [];
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\b[0-9][0-9.,]{0,8} ?(mg|mcg|µg|g|ml|iu|units?|mg/kg)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DosePattern();
}
