namespace Immunotherapy.Web.Content.Checks;

/// <summary>Lengths of sentences and paragraphs (NHS, "How we write"; Federal Plain Language Guidelines).</summary>
internal static class SentenceChecks
{
    private const int LongestSentence = 25;
    private const int LongestMean = 15;
    private const int MostSentences = 3;
    private const int LongestParagraph = 60;

    public static void Run(CheckedPage page, Faults faults)
    {
        foreach (var sentence in page.Prose.Sentences.Where(sentence => sentence.Words.Count > LongestSentence))
        {
            faults.Warn("sentence", sentence.Line, $"The sentence \"{sentence.Beginning}\" has {sentence.Words.Count} words. Make two of it: at most {LongestSentence} each.");
        }

        foreach (var paragraph in page.Prose.Paragraphs.Where(paragraph => !paragraph.IsItem && (paragraph.Sentences.Count > MostSentences || paragraph.Words > LongestParagraph)))
        {
            faults.Warn("paragraph", paragraph.Line, $"This paragraph has {paragraph.Sentences.Count} sentences and {paragraph.Words} words. Split it: at most {MostSentences} and {LongestParagraph}.");
        }

        var lengths = page.Prose.Sentences.Select(sentence => sentence.Words.Count).ToList();
        if (lengths.Count > 0 && lengths.Average() > LongestMean)
        {
            faults.Warn("sentence", page.Line, FormattableString.Invariant($"The sentences have {lengths.Average():0.0} words on average. Shorten them to {LongestMean} or fewer."));
        }
    }
}
