using System.Collections.Frozen;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>
/// What the checks of writing know about a language. A language without such rules is published all the same; only the
/// checks that need no words are made of it.
/// </summary>
public sealed record Language
{
    private static readonly FrozenDictionary<string, Language> Known = new Dictionary<string, Language>(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = English.Rules,
        ["es"] = Spanish.Rules,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public required Func<string, int> Syllables { get; init; }

    /// <summary>The words for 2 to 90.</summary>
    public required FrozenSet<string> Numbers { get; init; }

    /// <summary>Words that people read as anything from never to always, alone or in pairs.</summary>
    public required PhraseList Likelihoods { get; init; }

    /// <summary>"of", "out of", "in": what stands between the two numbers of a frequency.</summary>
    public required FrozenSet<string> OutOf { get; init; }

    /// <summary>Words of a comparison that hides how large the risk was, such as "twice".</summary>
    public required PhraseList Relative { get; init; }

    /// <summary>Forms of "to be" that can begin a passive.</summary>
    public required FrozenSet<string> ToBe { get; init; }

    public required Func<string, bool> IsParticiple { get; init; }

    /// <summary>Words that may stand between the two parts of a passive.</summary>
    public required FrozenSet<string> Between { get; init; }

    /// <summary>Words of the trade with the everyday ones.</summary>
    public required FrozenDictionary<string, string> Jargon { get; init; }

    public PhraseList JargonWords => field ??= new PhraseList(Jargon.Keys);

    /// <summary>Words that speak to the reader, and verbs that begin an advice.</summary>
    public required FrozenSet<string> Advice { get; init; }

    public required FrozenSet<string> Harms { get; init; }

    public required FrozenSet<string> Benefits { get; init; }

    /// <summary>The grade, and whether the text is too hard, or much too hard.</summary>
    public required Func<TextCounts, (double Score, bool Hard, bool TooHard)> Ease { get; init; }

    /// <summary>What <see cref="Ease"/> counts in, for messages.</summary>
    public required string Scale { get; init; }

    /// <summary>Where the scale should lie, for messages.</summary>
    public required string Aim { get; init; }

    public static Language? Of(string lang) => Known.GetValueOrDefault(lang) ?? Known.GetValueOrDefault(lang.Split('-')[0]);

    internal static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words or groups of words, parted by commas.</summary>
    internal static string[] Phrases(string phrases) =>
        phrases.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>"hard word: easy word", parted by commas.</summary>
    internal static FrozenDictionary<string, string> Pairs(string pairs) => pairs
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(": "))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
}
