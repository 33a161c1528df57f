namespace Immunotherapy.Web.Content;

/// <summary>Puts together what is published in each language.</summary>
internal sealed class Editions(Library library, IReadOnlyDictionary<string, PageRendering> renderings)
{
    private readonly Dictionary<(ContentKind, string Lang, string Slug), Page> pages = renderings.Values
        .Where(rendering => rendering.Draft.Location.Kind != ContentKind.Changes && library.IsPublic(rendering.Draft))
        .ToDictionary(rendering => (rendering.Draft.Location.Kind, rendering.Draft.Location.Lang, rendering.Draft.Location.Name), rendering => PageOf(library, rendering));

    /// <summary>Languages that have an article, in the order of <c>site.yaml</c>.</summary>
    public IReadOnlyList<Edition> All() =>
    [
        .. pages.Values.Select(WithOriginal).OfType<Page>().ToLookup(page => page.Lang, StringComparer.Ordinal)
            .Where(language => language.OfType<Article>().Any())
            .OrderBy(language => Place(language.Key))
            .ThenBy(language => language.Key, StringComparer.Ordinal)
            .Select(language => new Edition(
                language.Key, library.WordsOf(language.Key), library.Site, language.OfType<Article>(), language.Where(page => page is not Article),
                library.Terms?.Values ?? [])
            {
                Changes = ChangesIn(language.Key) ?? ChangesIn(ContentPath.LanguageOfChanges),
                Trials = [.. (library.Trials?.Values ?? []).Where(trial => trial.Plain.Speaks(language.Key))],
                Approvals = [.. library.Approvals.Where(approval => approval.What.Speaks(language.Key))],
                Questions = [.. library.Questions.Where(topic => topic.Speaks(language.Key))],
            }),
    ];

    private static Page PageOf(Library library, PageRendering rendering)
    {
        var (draft, location) = (rendering.Draft, rendering.Draft.Location);
        var page = location.Kind == ContentKind.Article
            ? new Article(location.Lang, location.Name, library.Href(draft), draft.Front, rendering.Body) { TextVersion = Signature.ShortOf(draft.Signature) }
            : new Page(location.Lang, location.Name, library.Href(draft), draft.Front, rendering.Body);
        return page with { Translation = rendering.Translation, ReviewState = draft.ReviewState };
    }

    // What is not safe and cannot give way to its original is not shown at all
    private Page? WithOriginal(Page page)
    {
        if (page.Translation is null)
        {
            return page;
        }

        var kind = page is Article ? ContentKind.Article : ContentKind.Page;
        var original = pages.GetValueOrDefault((kind, page.Front.Translation!.Of, page.Slug));
        return original is null && page.Translation == TranslationState.Unsafe ? null : page with { Original = original };
    }

    private Changes? ChangesIn(string lang) =>
        renderings.Values.FirstOrDefault(rendering => rendering.Draft.Location is { Kind: ContentKind.Changes } path && path.Lang == lang) is { } found
            ? new Changes(lang, found.Body)
            : null;

    private int Place(string lang)
    {
        var languages = library.Site.Languages;
        return Enumerable.Range(0, languages.Count).FirstOrDefault(index => languages[index] == lang, int.MaxValue);
    }
}
