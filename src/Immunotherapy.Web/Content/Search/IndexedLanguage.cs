using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace Immunotherapy.Web.Content.Search;

/// <summary>The index of one language at one moment, for reading. It never changes.</summary>
internal sealed class IndexedLanguage
{
    private const int MostRows = 2 * SearchIndex.MostShown;

    private const int MostRead = 500;

    private readonly ConcurrentDictionary<EntryKey, (SearchEntry Entry, IReadOnlyList<ReadSection> Sections)> read = [];
    private readonly WordFile file;
    private readonly string table;
    private readonly Vocabulary vocabulary;
    private readonly Synonyms synonyms;
    private readonly FrozenDictionary<long, EntryKey> rows;
    private readonly ILookup<string, EntryKey> named;
    private readonly IReadOnlySet<string> ignored;

    public IndexedLanguage(
        WordFile file, string table, Edition edition, Vocabulary vocabulary, Synonyms synonyms, IReadOnlyCollection<(long Row, SearchEntry Entry)> entries)
    {
        (this.file, this.table, this.vocabulary, this.synonyms) = (file, table, vocabulary, synonyms);
        rows = entries.ToFrozenDictionary(entry => entry.Row, entry => entry.Entry.Key);
        named = (
            from entry in entries
            from name in entry.Entry.Names.Take(entry.Entry.Key.Kind is FoundKind.Term ? int.MaxValue : entry.Entry.Key.Kind is FoundKind.Trial ? 2 : 1)
            orderby entry.Entry.Key.Kind, name == entry.Entry.Title ? 0 : 1
            select (Name: string.Join(' ', StemsOf(name)), entry.Entry.Key)).ToLookup(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);
        ignored = SearchQuery.Words(edition.Words.SearchIgnored, int.MaxValue).ToFrozenSet(StringComparer.Ordinal);
        Names = new NameList(entries.Select(entry => entry.Entry));
    }

    public NameList Names { get; }

    public Found Find(Snapshot snapshot, Edition edition, string typed)
    {
        // Wide letters of East Asian keyboards, ligatures
        typed = typed.Normalize(NormalizationForm.FormKC);
        var query = SearchQuery.Read(typed, vocabulary, synonyms, ignored);
        if (query.Parts.Count == 0)
        {
            return Found.Nothing with { Near = SearchQuery.Near(typed, vocabulary, ignored) };
        }

        var (found, count, some) = Rows(query);
        var first = named[string.Join(' ', StemsOf(query.Spelled == "" ? typed : query.Spelled))].ToList();
        var pages = first.Concat(found.Where(rows.ContainsKey).Select(row => rows[row])).Distinct()
            .Select(key => SearchEntry.Find(snapshot, edition, key)).OfType<SearchEntry>()
            .OrderBy(page => first.Contains(page.Key) ? 0 : IsAbout(page, query) ? 1 : page.Key.Kind is FoundKind.Trial or FoundKind.Approvals ? 3 : 2).Take(SearchIndex.MostShown).ToList();
        if (pages.Count == 0)
        {
            return Found.Nothing with { Near = SearchQuery.Near(typed, vocabulary, ignored), Missed = query.Unknown };
        }

        var excerpt = new Excerpt(query.Parts);
        return new Found([.. pages.Select(page => Show(page, excerpt))], pages.Count < SearchIndex.MostShown ? pages.Count : Math.Max(count, pages.Count), query.Spelled, "", some) { Missed = query.Unknown };
    }

    // Meanings are short, and so weigh more than they should beside the article on the same thing. So are trials, and who looks for one names it
    private bool IsAbout(SearchEntry page, SearchQuery query)
    {
        if (page.Key.Kind is not (FoundKind.Article or FoundKind.Page))
        {
            return false;
        }

        var title = StemsOf(page.Title);
        return query.Parts.All(part => part.Ways.Any(way => Enumerable.Range(0, title.Length).Any(place => Synonyms.StandsAt(title, place, way))));
    }

    private string[] StemsOf(string name) => [.. SearchQuery.Words(name).Select(word => vocabulary.StemOf(word))];

    private (IReadOnlyList<long> Rows, int Count, bool SomeWords) Rows(SearchQuery query)
    {
        var count = file.Count(table, query.All, SearchIndex.MostCounted + 1);
        if (count > 0)
        {
            return (Ranked(query.All, count), count, false);
        }

        // A word that is everywhere tells less than one that is rare, and takes longest
        var rarest = query.Parts.OrderBy(part => part.PagesIn(vocabulary)).Where(part => part.PagesIn(vocabulary) > 0).ToList();
        var rare = rarest.TakeWhile((part, place) => place == 0 || part.PagesIn(vocabulary) <= SearchIndex.MostCounted).ToList();
        if (rare.Count == 0)
        {
            return ([], 0, false);
        }

        var any = (query with { Parts = rare }).Any;
        count = file.Count(table, any, SearchIndex.MostCounted + 1);
        return (Ranked(any, count), count, true);
    }

    // To weigh each of thousands of pages takes longer than anybody gains by it: then titles come first, then headings, then the rest
    private IReadOnlyList<long> Ranked(string match, int count)
    {
        if (count <= SearchIndex.MostCounted)
        {
            return file.Best(table, match, MostRows);
        }

        var found = new List<long>();
        foreach (var part in new[] { $"names : ({match})", $"{{headings message}} : ({match})", match })
        {
            var rows = found.Count >= MostRows ? [] : file.First(table, part, SearchIndex.MostCounted + 1);
            found.AddRange((rows.Count is > 0 and <= SearchIndex.MostCounted ? file.Best(table, part, MostRows) : rows).Take(MostRows).Except(found).ToList());
        }

        return found;
    }

    private FoundPage Show(SearchEntry entry, Excerpt excerpt)
    {
        var section = excerpt.Best(Read(entry));
        return new FoundPage(entry.Key.Kind, entry.Href, entry.Title, entry.Message, section?.Anchor ?? "", section?.Heading.Text ?? "", section is null ? [] : excerpt.Cut(section.Text)) { Foreign = entry.Foreign };
    }

    // To take a page's words apart takes longer than to find it, and most searches find the same pages
    private IReadOnlyList<ReadSection> Read(SearchEntry entry)
    {
        if (read.TryGetValue(entry.Key, out var known) && known.Entry.IsSameAs(entry))
        {
            return known.Sections;
        }

        if (read.Count >= MostRead)
        {
            read.Clear();
        }

        var sections = entry.Sections().Select(section => new ReadSection(section.Anchor, ReadText.Of(section.Heading, vocabulary), ReadText.Of(section.Text, vocabulary))).ToList();
        read[entry.Key] = (entry, sections);
        return sections;
    }
}
