namespace Immunotherapy.Web.Content.Checks;

/// <summary>
/// How hard a page is to read. Names of medicines and words that the page explains wreck the formulas, so both figures
/// stand side by side: as the words are, and with those words counted as 2 syllables.
/// </summary>
public sealed record ReadingGrade(string Scale, TextCounts Raw, TextCounts Adjusted, double RawScore, double AdjustedScore)
{
    public bool IsEnglish => Scale == English.Rules.Scale;

    // The formulas mean nothing for less
    private const int FewestWords = 100;

    /// <returns>Null for short texts and for languages without a formula.</returns>
    public static ReadingGrade? Of(Prose prose, Language? language, IReadOnlyList<string> drugs)
    {
        // An item of 3 words is a label and no sentence
        var sentences = prose.Paragraphs.SelectMany(paragraph => paragraph.Sentences.Where(sentence => !paragraph.IsItem || sentence.Words.Count >= 4)).ToList();
        if (language is null || sentences.Sum(sentence => sentence.Words.Count) < FewestWords)
        {
            return null;
        }

        var easy = drugs.SelectMany(drug => Sentence.WordsOf(drug)).Concat(prose.Explained).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = sentences.SelectMany(sentence => sentence.Words).CountBy(word => word, StringComparer.OrdinalIgnoreCase).ToList();
        var (raw, adjusted) = (Count(words, sentences.Count, language, []), Count(words, sentences.Count, language, easy));
        return new ReadingGrade(language.Scale, raw, adjusted, language.Ease(raw).Score, language.Ease(adjusted).Score);
    }

    private static TextCounts Count(List<KeyValuePair<string, int>> uses, int sentences, Language language, HashSet<string> easy)
    {
        var (words, syllables, longWords) = (0, 0, 0);
        foreach (var (word, times) in uses)
        {
            var spoken = IsSign(word) ? 1 : language.Syllables(word);
            var isEasy = spoken > 2 && easy.Contains(word);
            words += times;
            syllables += times * (isEasy ? 2 : spoken);
            longWords += spoken > 2 && !isEasy ? times : 0;
        }

        return new TextCounts(words, sentences, syllables, longWords);
    }

    // PD-1, 2026, CT: read as one
    private static bool IsSign(string word) => word.Any(char.IsAsciiDigit) || (word.Length > 1 && !word.Any(char.IsLower));
}
