using System.Collections.Frozen;
using System.Text;

namespace Immunotherapy.Web.Content.Search;

/// <summary>Keeps the table of one language equal to what is published in it. One thread uses it.</summary>
internal sealed class LanguageWriter(string lang, string table)
{
    private const int Headings = 1;
    private const int Message = 2;
    private const int Text = 3;

    private readonly Lexicon lexicon = new(lang);
    private readonly Dictionary<EntryKey, (long Row, SearchEntry Entry, Synonyms Known)> rows = [];
    private readonly HashSet<Word> onPage = [];
    private readonly List<string> stems = [];
    private readonly CallingPages calling = new(lang);
    private Synonyms synonyms = new([], lang);
    private long lastRow;

    public string Lang => lang;

    public string Table => table;

    /// <summary>Other names in the glossary stand for other marks on any page: then all is taken up again.</summary>
    public void Know(IEnumerable<Term> terms)
    {
        var known = new Synonyms(terms, lang);
        if (known.Names != synonyms.Names)
        {
            synonyms = known;
        }
    }

    /// <summary>Takes up what has changed, no more than <paramref name="most"/> pages at once.</summary>
    /// <returns>Whether the table and what is published are equal now.</returns>
    public bool Bring(IReadOnlyCollection<SearchEntry> entries, WordFile file, int most)
    {
        var gone = rows.Keys.Except(entries.Select(entry => entry.Key)).ToList();
        var changed = entries.Where(entry => !rows.TryGetValue(entry.Key, out var row) || !row.Entry.IsSameAs(entry) || row.Known != synonyms).ToList();
        var now = changed.Take(most).ToList();
        if (gone.Count + now.Count > 0)
        {
            var old = gone.Concat(now.Select(entry => entry.Key)).Where(rows.ContainsKey).ToList();
            var removed = old.ConvertAll(key => rows[key]);
            file.Write(table, removed.Select(row => row.Row), now.Select((entry, place) => (lastRow + 1 + place, TextsOf(entry, +1))));
            removed.ForEach(row => TextsOf(row.Entry, -1));
            old.ForEach(key => rows.Remove(key));
            gone.ForEach(calling.Leave);
            now.ForEach(entry => rows.Add(entry.Key, (++lastRow, entry, synonyms)));
        }

        return now.Count == changed.Count;
    }

    public IndexedLanguage Publish(Edition edition, WordFile file)
    {
        var ignored = SearchQuery.Words(edition.Words.SearchIgnored, int.MaxValue).ToFrozenSet(StringComparer.Ordinal);
        return new(file, table, new Vocabulary(lexicon, lang), synonyms, ignored, [.. rows.Values.Select(row => (row.Row, row.Entry))]) { Calling = calling.First(ignored) };
    }

    // Counting a page in and out goes over the same words, so the counts stay right without being kept for each page
    private string[] TextsOf(SearchEntry entry, int count)
    {
        var texts = new[] { new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder() };
        onPage.Clear();
        foreach (var name in entry.Names)
        {
            Add(name, texts[0]);
        }

        foreach (var word in onPage)
        {
            word.Named += count;
        }

        Add(entry.Message, texts[Message]);
        var sections = entry.Sections();
        foreach (var section in sections)
        {
            Add(section.Heading, texts[Headings]);
            Add(section.Text, texts[Text]);
        }

        foreach (var word in onPage)
        {
            word.Pages += count;
        }

        if (count > 0)
        {
            calling.Take(entry, sections);
        }

        return [.. texts.Select(text => text.ToString())];
    }

    private void Add(string words, StringBuilder text)
    {
        stems.Clear();
        var reader = new WordReader(words);
        while (reader.Next())
        {
            if (reader.Word.Length > 0)
            {
                var word = lexicon.Of(reader.Word, words.AsSpan(reader.Start, reader.End - reader.Start));
                onPage.Add(word);
                stems.Add(word.Stem);
            }
        }

        for (var i = 0; i < stems.Count; i++)
        {
            text.Append(stems[i]).Append(' ');
            foreach (var (_, mark) in synonyms.At(stems, i))
            {
                text.Append(mark).Append(' ');
            }
        }
    }
}
