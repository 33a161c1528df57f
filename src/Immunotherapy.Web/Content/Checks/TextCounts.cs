namespace Immunotherapy.Web.Content.Checks;

/// <summary>
/// What the formulas of reading ease count, and what they make of it. The English formulas are those of Flesch, Kincaid
/// and McLaughlin (SMOG), the Spanish ones those of Fernández Huerta and Szigriszt; INFLESZ is the scale of the latter.
/// </summary>
/// <param name="LongWords">Words of 3 or more syllables.</param>
public readonly record struct TextCounts(int Words, int Sentences, int Syllables, int LongWords)
{
    private double WordsPerSentence => (double)Words / Sentences;

    private double SyllablesPerWord => (double)Syllables / Words;

    /// <summary>A school grade of the United States; smaller is easier.</summary>
    public double FleschKincaid => 0.39 * WordsPerSentence + 11.8 * SyllablesPerWord - 15.59;

    /// <summary>0 to about 100; larger is easier.</summary>
    public double FleschEase => 206.835 - 1.015 * WordsPerSentence - 84.6 * SyllablesPerWord;

    /// <summary>A school grade. Made for 30 sentences; with fewer it is a guess.</summary>
    public double Smog => 1.0430 * Math.Sqrt(LongWords * 30.0 / Sentences) + 3.1291;

    /// <summary>0 to about 100; larger is easier.</summary>
    public double FernandezHuerta => 206.84 - 60 * SyllablesPerWord - 1.02 * WordsPerSentence;

    /// <summary>Below 40 very hard, 55 to 65 ordinary, above 80 very easy.</summary>
    public double Inflesz => 206.835 - 62.3 * SyllablesPerWord - WordsPerSentence;
}
