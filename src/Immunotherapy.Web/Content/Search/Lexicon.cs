namespace Immunotherapy.Web.Content.Search;

/// <summary>A word that pages of one language hold.</summary>
internal sealed class Word(string folded, string stem, string written)
{
    public string Folded => folded;

    public string Stem => stem;

    /// <summary>As it stands in a text, small.</summary>
    public string Written => written;

    /// <summary>Pages that hold it.</summary>
    public int Pages { get; set; }

    /// <summary>Pages whose title or name holds it.</summary>
    public int Named { get; set; }
}

/// <summary>The words of one language. Only the one who writes the index uses it.</summary>
internal sealed class Lexicon(string lang)
{
    private readonly Stems stems = Stems.In(lang);
    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);

    public IEnumerable<Word> Words => words.Values.Where(word => word.Pages > 0);

    public Word Of(ReadOnlySpan<char> folded, ReadOnlySpan<char> written)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(folded, out var known))
        {
            return known;
        }

        var word = folded.ToString();
        return words[word] = new Word(word, stems.Of(word), written.ToString().ToLowerInvariant());
    }
}
