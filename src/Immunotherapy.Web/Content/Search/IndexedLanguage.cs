using System.Collections.Frozen;
using System.Text;

namespace Immunotherapy.Web.Content.Search;

/// <summary>The index of one language at one moment, for reading. It never changes.</summary>
internal sealed class IndexedLanguage
{
    private const int MostRows = 2 * SearchIndex.MostShown;

    private readonly ReadPages read;
    private readonly WordFile file;
    private readonly string table;
    private readonly Vocabulary vocabulary;
    private readonly Synonyms synonyms;
    private readonly FrozenDictionary<long, EntryKey> rows;
    private readonly ILookup<string, EntryKey> named;
    private readonly IReadOnlySet<string> ignored;

    public IndexedLanguage(
        WordFile file, string table, Vocabulary vocabulary, Synonyms synonyms, IReadOnlySet<string> ignored, IReadOnlyCollection<(long Row, SearchEntry Entry)> entries)
    {
        (this.file, this.table, this.vocabulary, this.synonyms, this.ignored) = (file, table, vocabulary, synonyms, ignored);
        read = new ReadPages(vocabulary);
        rows = entries.ToFrozenDictionary(entry => entry.Row, entry => entry.Entry.Key);
        named = (
            from entry in entries
            from name in entry.Entry.Names.Take(entry.Entry.Key.Kind is FoundKind.Term ? int.MaxValue : entry.Entry.Key.Kind is FoundKind.Trial ? 2 : 1)
            orderby entry.Entry.Key.Kind, name == entry.Entry.Title ? 0 : 1
            select (Name: string.Join(' ', StemsOf(name)), entry.Entry.Key)).ToLookup(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);
        Names = new NameList(entries.Select(entry => entry.Entry));
    }

    public NameList Names { get; }

    /// <summary>The page that is all about calling, where there is one.</summary>
    public EntryKey? Calling { get; init; }

    public Found Find(Snapshot snapshot, Edition edition, string typed, DateOnly today)
    {
        // Wide letters of East Asian keyboards, ligatures
        typed = typed.Normalize(NormalizationForm.FormKC);
        var query = SearchQuery.Read(typed, vocabulary, synonyms, ignored);
        var (found, count, some) = query.Parts.Count == 0 ? ([], 0, false) : Rows(query);
        var named = this.named[string.Join(' ', StemsOf(query.Spelled == "" ? typed : query.Spelled))].ToHashSet();
        var pages = named.Concat(found.Where(rows.ContainsKey).Select(row => rows[row])).Distinct()
            .Select(key => SearchEntry.Find(snapshot, edition, key)).OfType<SearchEntry>().ToList();
        if (query.Parts.Count == 0 || pages.Count == 0)
        {
            return FindNear(typed, query, near => Find(snapshot, edition, near, today));
        }

        var excerpt = new Excerpt(query.Parts);
        var signs = new SignSearch(excerpt, read, some ? (query.Parts.Count(part => part.PagesIn(vocabulary) > 0) + 1) / 2 : query.Parts.Count);
        var calling = Calling is { } key && SearchEntry.Find(snapshot, edition, key) is { } page && signs.StandIn(page) ? page : null;
        var best = signs.Order(pages, calling, entry => named.Contains(entry.Key) ? 0 : IsAbout(entry, query) ? 1 : null, out var isSign);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        return new Found([.. best.Select(entry => Show(entry, GivesWay(entry) ? [] : read.Of(entry), excerpt, shown))], best.Count < SearchIndex.MostShown ? best.Count : Math.Max(count, best.Count), query.Spelled, "", some) { Missed = query.Unknown, IsSign = isSign };

        bool GivesWay(SearchEntry entry) => entry.Key.Kind == FoundKind.Article && edition.Article(entry.Key.Name)?.GivesWay(snapshot.Site, today) == true;
    }

    // Another form of a word is shown at once; what only looks like it is offered
    private Found FindNear(string typed, SearchQuery query, Func<string, Found> find)
    {
        var (near, isForm) = SearchQuery.Near(typed, vocabulary, ignored);
        var found = isForm ? find(near) : Found.Nothing;
        return found.Pages.Count > 0 ? found with { Spelled = near, Missed = query.Unknown } : Found.Nothing with { Near = near, Missed = query.Unknown };
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

    // What several pages say in the same words is shown once; the others say something else, or no more than their message
    private static FoundPage Show(SearchEntry entry, IReadOnlyList<ReadSection> sections, Excerpt excerpt, HashSet<string> shown)
    {
        var page = new FoundPage(entry.Key.Kind, entry.Href, entry.Title, entry.Message, "", "", []) { Foreign = entry.Foreign };
        foreach (var section in excerpt.Best(sections))
        {
            var snippet = excerpt.Cut(section.Text);
            if (shown.Add(Said(snippet)))
            {
                return page with { Anchor = section.Anchor, Heading = section.Heading.Text, Snippet = snippet };
            }
        }

        return page;
    }

    // The item that matches: it may stand between other items elsewhere
    private static string Said(IReadOnlyList<SnippetPart> snippet)
    {
        var text = string.Concat(snippet.Select(part => part.Text));
        var match = snippet.TakeWhile(part => !part.Matches).Sum(part => part.Text.Length);
        var end = match < text.Length ? text.IndexOf(';', match) : -1;
        return text[(text.AsSpan(0, match).LastIndexOf(';') + 1)..(end < 0 ? text.Length : end)].TrimEnd('.');
    }
}
