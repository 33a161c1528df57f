using System.Collections.Frozen;
using System.Globalization;
using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>So many people out of so many.</summary>
internal readonly record struct Frequency(int N, int Of);

/// <summary>
/// How numbers are told (Fagerlin 2011, Trevena 2013, PIF "Communicating benefits, risks and uncertainties"): absolute, of
/// one whole, benefits beside harms. R5, that a risk block is whole, is checked where the block is read.
/// </summary>
internal static class RiskChecks
{
    private static readonly FrozenSet<int> Wholes = [10, 100, 1000, 10_000];

    public static void Run(CheckedPage page, Language language, Faults faults)
    {
        var told = new List<(Sentence Sentence, IReadOnlyList<Frequency> Frequencies)>();
        foreach (var paragraph in page.Prose.Paragraphs)
        {
            var own = paragraph.Sentences.Where(sentence => sentence.IsReadable).Select(sentence => (sentence, FrequenciesOf(sentence, language))).ToList();
            var count = own.Sum(sentence => sentence.Item2.Count);
            own.ForEach(sentence => CheckSentence(sentence.sentence, sentence.Item2, count, language, faults));
            told.AddRange(own.Where(sentence => sentence.Item2.Count > 0));
        }

        CheckWholes(told, faults);
        CheckBothSides(page, told.Select(number => (number.Sentence.Line, number.Sentence.Words)), language, faults);
    }

    internal static IReadOnlyList<Frequency> FrequenciesOf(Sentence sentence, Language language)
    {
        List<Frequency>? found = null;
        for (var i = 0; i + 2 < sentence.Words.Count; i++)
        {
            if (NumberOf(sentence.Words[i]) is not { } n)
            {
                continue;
            }

            for (var between = 1; between <= 3 && i + between + 1 < sentence.Words.Count; between++)
            {
                // "1 in 10", but not "phase 2 in 2016"
                var words = string.Join(' ', sentence.Words.Skip(i + 1).Take(between));
                if (language.OutOf.Contains(words) && NumberOf(sentence.Words[i + between + 1]) is { } of && of >= 10 && n <= of
                    && (words is not ("in" or "en") || Wholes.Contains(of)))
                {
                    (found ??= []).Add(new Frequency(n, of));
                }
            }
        }

        return found ?? (IReadOnlyList<Frequency>)[];
    }

    private static void CheckSentence(Sentence sentence, IReadOnlyList<Frequency> own, int inParagraph, Language language, Faults faults)
    {
        if (sentence.Text.Contains('%', StringComparison.Ordinal) && !own.Any(frequency => Wholes.Contains(frequency.Of)))
        {
            faults.Error("R1", sentence.Line, $"\"{sentence.Beginning}\" gives a percentage alone. Say it as people, too: \"38% (38 of 100 people)\".");
        }

        if (inParagraph < 2 && language.Relative.In(sentence) is [var relative, ..])
        {
            faults.Error("R3", sentence.Line, $"\"{relative}\" hides how large the risk was. Say both numbers in the same paragraph: \"1 of 100 without it, 2 of 100 with it\".");
        }

        if (!sentence.Words.Any(word => char.IsAsciiDigit(word[0])) && language.Likelihoods.In(sentence) is [var likelihood, ..])
        {
            faults.Error("R4", sentence.Line, $"\"{likelihood}\" means something else to each reader. Put a number into the sentence (\"about 2 of 100 people\"), or say \"can\" or \"may\".");
        }
    }

    private static void CheckWholes(IEnumerable<(Sentence Sentence, IReadOnlyList<Frequency> Frequencies)> numbers, Faults faults)
    {
        var all = numbers.SelectMany(number => number.Frequencies.Select(frequency => (number.Sentence, frequency.Of))).ToList();
        var main = all.GroupBy(use => use.Of).OrderByDescending(whole => whole.Count()).FirstOrDefault()?.Key;

        // One other whole may stand once, such as "12 of 32" beside its "38 of 100"
        foreach (var (sentence, of) in all.Where(use => use.Of != main).Skip(1))
        {
            faults.Error("R2", sentence.Line, $"\"of {of.ToString("N0", CultureInfo.InvariantCulture)}\" stands on a page that counts of {main}. Give each number of the same whole, so that nobody has to calculate.");
        }
    }

    private static void CheckBothSides(CheckedPage page, IEnumerable<(int Line, IReadOnlyList<string> Words)> inText, Language language, Faults faults)
    {
        var told = inText
            .Concat(page.Segments.SelectMany(RisksOf).Select(risk => (page.Line, Sentence.WordsOf(risk.Event))))
            .ToList();
        var harms = told.Where(number => number.Item2.Any(language.Harms.Contains)).ToList();
        var benefits = told.Where(number => number.Item2.Any(language.Benefits.Contains)).ToList();
        if (benefits.Count > 0 && harms.Count == 0)
        {
            faults.Error("R6", benefits[0].Item1, "This page tells in numbers what treatment does for people, but not what harm it does. Add a number on side effects.");
        }
        else if (harms.Count > 0 && benefits.Count == 0 && page.IsArticle)
        {
            faults.Error("R6", harms[0].Item1, "This page tells in numbers what harm treatment does, but not what it does for people. Add a number on the benefit.");
        }
    }

    private static IEnumerable<Risk> RisksOf(Markup.Segment segment) => segment switch
    {
        Risk risk => [risk],
        Compare both => [both.Baseline, both.Treated],
        _ => [],
    };

    private static int? NumberOf(string word) =>
        char.IsAsciiDigit(word[0]) && int.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
