namespace Immunotherapy.Web.Content.Search;

/// <summary>One thing that is looked for.</summary>
/// <param name="Keys">What the index holds of it: stems, and marks of the glossary's terms. One of them is enough.</param>
/// <param name="Ways">The ways in which texts may say it, as rows of stems.</param>
internal sealed record Wanted(IReadOnlyList<string> Keys, IReadOnlyList<string[]> Ways)
{
    /// <summary>As FTS5 reads it. Keys hold nothing but letters and digits; in quotes not even those are operators.</summary>
    public string Match => $"({string.Join(" OR ", Keys.Select(key => $"\"{key}\""))})";

    public int PagesIn(Vocabulary vocabulary) => Ways.Sum(way => way.Min(vocabulary.PagesOf));

    public static Wanted Of(IEnumerable<(int Length, string Mark)> named, Synonyms synonyms) =>
        new([.. named.Select(name => name.Mark).Distinct()], [.. named.SelectMany(name => synonyms.NamesOf(name.Mark))]);
}

/// <summary>What a reader typed, understood. All of it is words: nothing that somebody types is an operator.</summary>
/// <param name="Spelled">What is looked for instead when a word was misspelt, or empty.</param>
/// <param name="Unknown">Words that are in no page, with nothing near to them.</param>
internal sealed record SearchQuery(IReadOnlyList<Wanted> Parts, string Spelled, IReadOnlyList<string> Unknown)
{
    /// <summary>Words that are looked for; those behind them do not count.</summary>
    public const int MostWords = 12;

    private const int ShortestBeginning = 2;
    private const int ShortestSlip = 4;

    public string All => string.Join(" AND ", Parts.Select(part => part.Match));

    public string Any => string.Join(" OR ", Parts.Select(part => part.Match));

    public static SearchQuery Read(string typed, Vocabulary vocabulary, Synonyms synonyms, IReadOnlySet<string> ignored)
    {
        var words = Words(typed);
        var meant = new List<(string Word, IReadOnlyList<KnownWord> Begun)>();
        var spelled = false;
        var unknown = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            IReadOnlyList<KnownWord> begun = [];
            if (!ignored.Contains(word) && vocabulary.PagesOf(vocabulary.StemOf(word)) == 0)
            {
                begun = i == words.Count - 1 && word.Length >= ShortestBeginning ? vocabulary.BeginningWith(word) : [];
                var near = begun.Count > 0 ? null : Slip(word, vocabulary);
                spelled |= near is not null;
                unknown.AddRange(begun.Count == 0 && near is null ? [word] : []);
                words[i] = near?.Written ?? word;
                word = near?.Folded ?? word;
            }

            meant.Add((word, begun));
        }

        return new SearchQuery(Parted(meant, vocabulary, synonyms, ignored), spelled ? string.Join(' ', words) : "", unknown);
    }

    // A slip of the finger. What is very short, or begins otherwise, may be a word that we do not have, and is only offered
    private static KnownWord? Slip(string word, Vocabulary vocabulary) =>
        word.Length >= ShortestSlip && vocabulary.Nearest(word) is { } near && near.Folded[0] == word[0] ? near : null;

    /// <summary>The nearest to what was typed, when it may not be taken for it; or empty.</summary>
    /// <returns>And whether it is another form of what was typed, as "vaccines" is of "vaccinated" but "cytokine" not of "choking".</returns>
    public static (string Text, bool IsForm) Near(string typed, Vocabulary vocabulary, IReadOnlySet<string> ignored)
    {
        var words = Words(typed);
        var (found, isForm) = (false, true);
        for (var i = 0; i < words.Count; i++)
        {
            if (!ignored.Contains(words[i]) && vocabulary.PagesOf(vocabulary.StemOf(words[i])) == 0 && (words[i].Length > 5 ? vocabulary.Nearest(words[i], farther: 1) : vocabulary.Nearest(words[i])) is { } near)
            {
                found = true;
                isForm &= near.Folded.AsSpan().CommonPrefixLength(words[i]) * 2 >= Math.Max(words[i].Length, near.Folded.Length);
                words[i] = near.Written;
            }
        }

        return found ? (string.Join(' ', words), isForm) : ("", false);
    }

    public static List<string> Words(string text, int most = MostWords)
    {
        var words = new List<string>();
        var reader = new WordReader(text);
        while (words.Count < most && reader.Next())
        {
            if (reader.Word.Length > 0)
            {
                words.Add(reader.Word.ToString());
            }
        }

        return words;
    }

    private static List<Wanted> Parted(
        List<(string Word, IReadOnlyList<KnownWord> Begun)> words, Vocabulary vocabulary, Synonyms synonyms, IReadOnlySet<string> ignored)
    {
        var stems = words.ConvertAll(word => vocabulary.StemOf(word.Word));
        var parts = new List<Wanted>();
        var small = new List<Wanted>();
        for (var i = 0; i < words.Count;)
        {
            var named = synonyms.At(stems, i).ToLookup(name => name.Length);
            if (named.Count > 0)
            {
                var longest = named.Max(length => length.Key);
                parts.Add(Wanted.Of(named[longest], synonyms));
                i += longest;
                continue;
            }

            var (word, begun) = words[i];
            (ignored.Contains(word) ? small : parts).Add(begun.Count == 0 ? new Wanted([stems[i]], [[stems[i]]]) : Begun(begun, synonyms));
            i++;
        }

        return parts.Count > 0 ? parts : small;
    }

    private static Wanted Begun(IReadOnlyList<KnownWord> words, Synonyms synonyms)
    {
        var stems = words.Select(word => word.Stem).Distinct().ToList();
        var named = Wanted.Of(stems.SelectMany(stem => synonyms.At([stem], 0)), synonyms);
        return new Wanted([.. stems, .. named.Keys], [.. stems.Select(stem => new[] { stem }), .. named.Ways]);
    }
}
