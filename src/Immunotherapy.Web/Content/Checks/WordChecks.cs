using System.Text.RegularExpressions;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>The words themselves: active voice, numerals, everyday words (NHS content style guide; PEMAT-P).</summary>
internal static partial class WordChecks
{
    private const double MostPassive = 0.10;
    private const int FewestSentences = 10;

    public static void Run(CheckedPage page, Language language, Faults faults)
    {
        CheckVoice(page, language, faults);
        CheckNumerals(page, language, faults);
        CheckJargon(page.Prose, language, faults);
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

    [GeneratedRegex(@"\A\d[\d,.]*[–-]\d[\d,.]*%?\z", RegexOptions.NonBacktracking)]
    private static partial Regex RangePattern();

    // 1,174 is a whole number; 7.5 and, in Spanish, 7,5 are not
    [GeneratedRegex(@"\A\d+(\.\d+|,\d{1,2})%?\z", RegexOptions.NonBacktracking)]
    private static partial Regex DecimalPattern();
}
