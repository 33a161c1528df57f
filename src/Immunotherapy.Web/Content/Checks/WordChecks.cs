using System.Text.RegularExpressions;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>The words themselves: active voice, numerals, everyday words, abbreviations (NHS content style guide; PEMAT-P).</summary>
internal static partial class WordChecks
{
    private const double MostPassive = 0.10;
    private const int FewestSentences = 10;

    // Each is looked for in the whole page; nobody mends more at a time
    private const int MostAbbreviations = 20;

    // Read as words of their own
    private static readonly HashSet<string> KnownAbbreviations = new(StringComparer.Ordinal) { "US", "UK", "EU", "DNA", "RNA", "OK", "EE", "UU" };

    public static void Run(CheckedPage page, Language language, Faults faults)
    {
        CheckVoice(page, language, faults);
        CheckNumerals(page, language, faults);
        CheckJargon(page.Prose, language, faults);
        CheckAbbreviations(page.Prose, faults);
        CheckHardWords(page, faults);
        var advice = Sentence.WordsOf(page.Front.CallToAction);
        if (advice.Count > 0 && !advice.Any(language.Advice.Contains))
        {
            faults.Warn("call-to-action", page.Front.LineOf("callToAction"), "The call to action does not speak to the reader. Begin with what to do, such as \"Call\" or \"Ask\", or say \"you\".");
        }
    }

    private static void CheckVoice(CheckedPage page, Language language, Faults faults)
    {
        foreach (var (key, text) in new[] { ("keyMessage", page.Front.KeyMessage), ("callToAction", page.Front.CallToAction) })
        {
            if (IsPassive(Sentence.WordsOf(text), language))
            {
                faults.Error("passive", page.Front.LineOf(key), $"\"{key}\" is in the passive voice. Say who does it.");
            }
        }

        var sentences = page.Prose.Readable.ToList();
        var passive = sentences.Where(sentence => IsPassive(sentence.Words, language)).ToList();
        if (sentences.Count >= FewestSentences && passive.Count > sentences.Count * MostPassive)
        {
            var first = string.Join("; ", passive.Take(3).Select(sentence => $"line {sentence.Line} \"{sentence.Beginning}\""));
            faults.Warn("passive", passive[0].Line, $"{passive.Count} of {sentences.Count} sentences are in the passive voice. Say who does it, for example here: {first}.");
        }
    }

    private static bool IsPassive(IReadOnlyList<string> words, Language language)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!language.ToBe.Contains(words[i]))
            {
                continue;
            }

            var next = i + 1;
            while (next < words.Count - 1 && (language.Between.Contains(words[next]) || words[next].EndsWith("ly", StringComparison.OrdinalIgnoreCase)))
            {
                next++;
            }

            if (language.IsParticiple(words[next]))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckNumerals(CheckedPage page, Language language, Faults faults)
    {
        foreach (var sentence in page.Prose.Readable)
        {
            foreach (var word in sentence.Words)
            {
                if (language.Numbers.Contains(word))
                {
                    faults.Warn("numeral", sentence.Line, $"\"{word}\" is easier to find as a numeral. Write the digits.");
                }
                else if (char.IsAsciiDigit(word[0]) && RangePattern().IsMatch(word))
                {
                    faults.Warn("numeral", sentence.Line, $"Write the range \"{word}\" with \"to\", so that nobody reads a minus.");
                }
                else if (page.IsArticle && char.IsAsciiDigit(word[0]) && DecimalPattern().IsMatch(word) && !IsMeasured(sentence.Text, word))
                {
                    faults.Warn("numeral", sentence.Line, $"Round \"{word}\" to a whole number. Decimals are for doses, temperatures and test results.");
                }
            }
        }
    }

    private static bool IsMeasured(string text, string number)
    {
        var after = text.AsSpan(text.IndexOf(number, StringComparison.Ordinal) + number.Length).TrimStart();
        return after.StartsWith("°") || after.StartsWith("mg") || after.StartsWith("mL") || after.StartsWith("ml") || after.StartsWith("kg") || after.StartsWith("cm") || after.StartsWith("mm");
    }

    private static void CheckJargon(Prose prose, Language language, Faults faults)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in prose.Readable)
        {
            foreach (var words in language.JargonWords.In(sentence).Where(told.Add))
            {
                // The everyday word stands first and this one in brackets, or it leads to its meaning
                if (!sentence.Text.Contains("(" + words, StringComparison.OrdinalIgnoreCase) && !words.Split(' ').All(prose.Explained.Contains))
                {
                    faults.Warn("jargon", sentence.Line, $"\"{words}\" is a word of the trade. Write \"{language.Jargon[words]}\", or put it in brackets behind the everyday word.");
                }
            }
        }
    }

    private static void CheckHardWords(CheckedPage page, Faults faults)
    {
        var told = page.Terms.ToHashSet(StringComparer.Ordinal);
        // No link may stand in the head or in an emergency card
        var linkable = page.Prose.Paragraphs.Where(paragraph => page.IsArticle && paragraph.Block is not (Paragraph.Front or "emergency"));
        foreach (var sentence in linkable.SelectMany(paragraph => paragraph.Sentences).Where(sentence => sentence.IsReadable))
        {
            foreach (var name in page.HardWords.Names.In(sentence).Where(name => told.Add(page.HardWords.IdOf(name))))
            {
                if (!Explains(sentence.Text, name) && !page.Prose.Linked.Any(link => link.Contains(name, StringComparison.OrdinalIgnoreCase)))
                {
                    faults.Warn("hard-word", sentence.Line, $"\"{name}\" is a hard word. Link its first use to its meaning: [{name}](term:{page.HardWords.IdOf(name)}).");
                }
            }
        }
    }

    private static void CheckAbbreviations(Prose prose, Faults faults)
    {
        var first = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (var sentence in prose.Readable)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                var isName = i + 1 < sentence.Words.Count && sentence.Words[i + 1].Any(char.IsAsciiDigit);
                if (word.Length is >= 2 and <= 5 && word.All(char.IsAsciiLetterUpper) && !word.All("IVX".Contains) && !isName && !KnownAbbreviations.Contains(word))
                {
                    first.TryAdd(word, sentence);
                }
            }
        }

        foreach (var (word, sentence) in first.Where(found => !prose.Explained.Contains(found.Key)).Take(MostAbbreviations))
        {
            if (!prose.Readable.Any(other => Explains(other.Text, word)))
            {
                faults.Warn("abbreviation", sentence.Line, $"\"{word}\" is not explained on this page. Write the words first and \"({word})\" behind them, or link it to its meaning.");
            }
        }
    }

    // "the Food and Drug Administration (FDA)", "CPS (combined positive score)", "CPS, the combined positive score"
    private static bool Explains(string text, string word) =>
        text.Contains("(" + word, StringComparison.Ordinal) || text.Contains(word + " (", StringComparison.Ordinal) || text.Contains(word + ")", StringComparison.Ordinal)
        || text.Contains(word + ", ", StringComparison.Ordinal);

    [GeneratedRegex(@"\A\d[\d,.]*[–-]\d[\d,.]*%?\z", RegexOptions.NonBacktracking)]
    private static partial Regex RangePattern();

    // 1,174 is a whole number; 7.5 and, in Spanish, 7,5 are not
    [GeneratedRegex(@"\A\d+(\.\d+|,\d{1,2})%?\z", RegexOptions.NonBacktracking)]
    private static partial Regex DecimalPattern();
}
