using System.Text.RegularExpressions;

namespace Immunotherapy.Tests.Articles;

/// <summary>
/// A statement that must be right everywhere, and the words that get it wrong. A test can tell a sentence, not its sense:
/// these rules are for what has been published wrong before, or would do harm.
/// </summary>
/// <param name="says">What is right.</param>
/// <param name="wrong">A pattern of the wrong words.</param>
/// <param name="right">What takes the wrong out of them: a denial, or the explanation of a number.</param>
public sealed partial class StatementRule(string lang, string says, string wrong, string right = "(?!)")
{
    private const int Near = 500;
    private readonly Regex words = new(wrong, RegexOptions.IgnoreCase);
    private readonly Regex mended = new(right, RegexOptions.IgnoreCase);

    public string Lang => lang;

    public string Says => says;

    /// <summary>Whether <c>right</c> may stand some lines further on, as an explanation does, and not only in the same sentence.</summary>
    public bool Explained { get; init; }

    /// <summary>Sentences that the rule must find, each for a part of its pattern.</summary>
    public required string[] Catches { get; init; }

    /// <summary>Sentences much like those that are right.</summary>
    public required string[] LetsPass { get; init; }

    /// <returns>The passages that break the rule.</returns>
    public IEnumerable<string> BrokenIn(string text) => Explained
        ? words.Matches(text).Select(match => text[Math.Max(0, match.Index - Near)..Math.Min(text.Length, match.Index + Near)]).Where(passage => !mended.IsMatch(passage))
        : SentenceEnd().Split(text).Where(sentence => words.IsMatch(sentence) && !mended.IsMatch(sentence));

    public override string ToString() => $"{lang}: {says}";

    [GeneratedRegex(@"(?<=[.!?]""?)\s+|\n")]
    private static partial Regex SentenceEnd();
}
