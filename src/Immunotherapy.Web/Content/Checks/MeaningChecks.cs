namespace Immunotherapy.Web.Content.Checks;

/// <summary>Whether hard words and abbreviations are explained where they are used (CDC Clear Communication Index 7; WCAG 3.1.3, 3.1.4).</summary>
internal static class MeaningChecks
{
    // Each is looked for in the whole page; nobody mends more at a time
    private const int MostAbbreviations = 20;

    // Read as words of their own
    private static readonly HashSet<string> KnownAbbreviations = new(StringComparer.Ordinal) { "US", "UK", "EU", "DNA", "RNA", "OK", "EE", "UU" };

    public static void Run(CheckedPage page, Faults faults)
    {
        CheckAbbreviations(page.Prose, faults);
        CheckHardWords(page, faults);
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
}
