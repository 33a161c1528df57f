namespace Immunotherapy.Web.Content.Search;

/// <summary>
/// Sees whether what is looked for stands in a care card. Then it is a sign, and who types it may be frightened: the page that is all about
/// calling comes first, and a word of the glossary whose meaning only names the sign comes behind the articles.
/// </summary>
/// <param name="least">How many of the things that are looked for must stand in the cards of a page.</param>
internal sealed class SignSearch(Excerpt excerpt, ReadPages read, int least)
{
    public bool StandIn(SearchEntry page) => page.Key.Kind is FoundKind.Article or FoundKind.Page && excerpt.InCare(read.Of(page)) >= least;

    /// <param name="pages">In the order of the index.</param>
    /// <param name="calling">The page about calling, where the sign stands in it.</param>
    /// <param name="named">The place of a page that is called what is looked for, or null.</param>
    public IReadOnlyList<SearchEntry> Order(IReadOnlyList<SearchEntry> pages, SearchEntry? calling, Func<SearchEntry, int?> named, out bool isSign)
    {
        // The pages that are shown are taken apart anyway; to look at more would take longer than to find them
        var usual = Best(kind => kind is FoundKind.Article or FoundKind.Page or FoundKind.Term ? 2 : 3);
        isSign = calling is not null || usual.Exists(StandIn);
        return !isSign ? usual : Best(kind => kind switch { FoundKind.Article => 2, FoundKind.Page => 3, FoundKind.Term => 4, _ => 5 });

        List<SearchEntry> Best(Func<FoundKind, int> place) =>
            [.. pages.OrderBy(page => named(page) ?? place(page.Key.Kind)).Prepend(calling).OfType<SearchEntry>().DistinctBy(page => page.Key).Take(SearchIndex.MostShown)];
    }
}
