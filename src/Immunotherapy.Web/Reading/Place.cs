using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Reading;

/// <summary>
/// A page that search engines may show: where it lies in each language that has it, and when it last changed there. The pages
/// and the sitemap take their addresses from here.
/// </summary>
internal sealed record Place(Func<Edition, string?> HrefIn, Func<Edition, DateOnly?> Changed)
{
    public static Place Home(Snapshot snapshot) => Undated(edition => snapshot.Addresses.Home(edition.Lang));

    public static Place Articles(Snapshot snapshot) => Undated(edition => snapshot.Addresses.Articles(edition.Lang));

    public static Place Glossary(Snapshot snapshot) => Undated(edition => snapshot.Addresses.Glossary(edition.Lang));

    public static Place Term(Snapshot snapshot, Term term) =>
        Undated(edition => term.Meaning.Speaks(edition.Lang) ? snapshot.Addresses.Term(edition.Lang, term.Id) : null);

    public static Place Trials(Snapshot snapshot) => Undated(edition => edition.Trials.Count == 0 ? null : snapshot.Addresses.Trials(edition.Lang));

    public static Place Trial(Snapshot snapshot, Trial trial) =>
        new(edition => trial.Plain.Speaks(edition.Lang) ? snapshot.Addresses.Trial(edition.Lang, trial.Id) : null, _ => trial.Checked);

    public static Place Approvals(Snapshot snapshot) =>
        Undated(edition => edition.Approvals.Count == 0 ? null : snapshot.Addresses.Approvals(edition.Lang));

    public static Place MyQuestions(Snapshot snapshot) =>
        Undated(edition => edition.Questions.Count == 0 ? null : snapshot.Addresses.MyQuestions(edition.Lang));

    public static Place Article(string slug) => new(edition => edition.Article(slug)?.Href, edition => ChangedOn(edition.Article(slug)));

    public static Place Page(string slug) => new(edition => edition.Page(slug)?.Href, edition => ChangedOn(edition.Page(slug)));

    public static IEnumerable<Place> All(Snapshot snapshot) =>
    [
        Home(snapshot), Articles(snapshot), Glossary(snapshot), Trials(snapshot), Approvals(snapshot), MyQuestions(snapshot),
        .. Slugs(snapshot, edition => edition.Articles).Select(Article),
        .. Slugs(snapshot, edition => edition.Pages).Select(Page),
        .. snapshot.Trials.Values.Select(trial => Trial(snapshot, trial)),
        .. snapshot.Terms.Values.OrderBy(term => term.Id, StringComparer.Ordinal).Select(term => Term(snapshot, term)),
    ];

    /// <summary>The day of the last edit of what a reader is shown: of the original too, when it stands in for a translation.</summary>
    public static DateOnly EditedOn(Page page) => page.Shown.Front.Updated > page.Front.Updated ? page.Shown.Front.Updated : page.Front.Updated;

    // A signature that holds is news too
    private static DateOnly? ChangedOn(Page? page) =>
        page is Article article && article.SignedReview() is { } review && review.On > EditedOn(page) ? review.On
        : page is null ? null
        : EditedOn(page);

    private static Place Undated(Func<Edition, string?> hrefIn) => new(hrefIn, _ => null);

    private static IEnumerable<string> Slugs(Snapshot snapshot, Func<Edition, IEnumerable<Page>> pages) =>
        snapshot.Editions.SelectMany(pages).Select(page => page.Slug).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
}
