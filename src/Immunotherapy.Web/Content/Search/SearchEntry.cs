namespace Immunotherapy.Web.Content.Search;

public enum FoundKind
{
    Term,
    Trial,
    Article,
    Page,
    Approvals,
    Questions,
}

/// <summary>What can be found: its name is a slug, the id of a term or the number of a trial.</summary>
internal readonly record struct EntryKey(FoundKind Kind, string Name);

/// <summary>One page of the site as the index takes it up.</summary>
/// <param name="Names">The title first, then other names.</param>
/// <param name="Message">The key message or the meaning.</param>
/// <param name="Stamps">While these are the same objects, the page is the same.</param>
internal sealed record SearchEntry(
    EntryKey Key, string Href, IReadOnlyList<string> Names, string Message, Func<IReadOnlyList<Section>> Sections, params IReadOnlyList<object?> Stamps)
{
    public string Title => Names[0];

    /// <summary>The language of message and sections, where an original stands in for its translation.</summary>
    public string? Foreign { get; init; }

    public bool IsSameAs(SearchEntry other) =>
        Href == other.Href && Stamps.Count == other.Stamps.Count && Stamps.Zip(other.Stamps).All(pair => ReferenceEquals(pair.First, pair.Second));

    /// <summary>All that can be found in a language, in the order in which equals are shown.</summary>
    public static IEnumerable<SearchEntry> All(Snapshot snapshot, Edition edition) =>
    [
        .. edition.Terms.Select(term => Of(term, snapshot, edition)),
        .. edition.Topics.SelectMany(topic => topic.Articles).Union(edition.Articles).Select(article => Of(article, edition)),
        .. edition.Trials.Select(trial => Of(trial, snapshot, edition)),
        .. edition.Pages.Select(page => Of(page, edition)),
        .. edition.Approvals.Take(1).Select(_ => OfApprovals(snapshot, edition)),
        .. edition.Questions.Take(1).Select(_ => OfQuestions(snapshot, edition)),
    ];

    /// <summary>What is published under a key now, or null.</summary>
    public static SearchEntry? Find(Snapshot snapshot, Edition edition, EntryKey key) => key.Kind switch
    {
        FoundKind.Article => edition.Article(key.Name) is { } article ? Of(article, edition) : null,
        FoundKind.Page => edition.Page(key.Name) is { } page ? Of(page, edition) : null,
        FoundKind.Term => snapshot.Terms.GetValueOrDefault(key.Name) is { } term && term.Meaning.Speaks(edition.Lang) ? Of(term, snapshot, edition) : null,
        FoundKind.Trial => snapshot.Trials.TryGetValue(key.Name, out var trial) && trial.Plain.Speaks(edition.Lang) ? Of(trial, snapshot, edition) : null,
        FoundKind.Questions => edition.Questions.Count > 0 ? OfQuestions(snapshot, edition) : null,
        _ => edition.Approvals.Count > 0 ? OfApprovals(snapshot, edition) : null,
    };

    private static SearchEntry Of(Page page, Edition edition) => new(
        new EntryKey(page is Article ? FoundKind.Article : FoundKind.Page, page.Slug), page.Href, [page.Title],
        page.Shown.Front.KeyMessage, () => Section.Of(page, edition.Words), page.Front, page.Shown.Front, page.Shown.Body, edition.Words)
    {
        Foreign = page.Shown.Lang == edition.Lang ? null : page.Shown.Lang,
    };

    private static SearchEntry Of(Term term, Snapshot snapshot, Edition edition) => new(
        new EntryKey(FoundKind.Term, term.Id), snapshot.Addresses.Term(edition.Lang, term.Id),
        [term.Name.In(edition.Lang), .. term.Also.In(edition.Lang)], term.Meaning.In(edition.Lang), () => [], term);

    private static SearchEntry Of(Trial trial, Snapshot snapshot, Edition edition) => new(
        new EntryKey(FoundKind.Trial, trial.Id), snapshot.Addresses.Trial(edition.Lang, trial.Id),
        [trial.Name, trial.Id], trial.Plain.In(edition.Lang),
        () => [new Section("", "", string.Join(' ', trial.Results.Select(result => result.What.In(edition.Lang)).Prepend(trial.Compared?.In(edition.Lang) ?? "").Prepend($"{string.Join(", ", trial.Drugs)}.")).Trim())], trial);

    private static SearchEntry OfApprovals(Snapshot snapshot, Edition edition) => new(
        new EntryKey(FoundKind.Approvals, ""), snapshot.Addresses.Approvals(edition.Lang), [edition.Words.ApprovalsTitle], edition.Words.ApprovalsIntro,
        () => [new Section("", "", string.Join(' ', edition.Approvals.Select(approval => $"{string.Join(", ", approval.Drugs)}: {approval.What.In(edition.Lang)}")))],
        [edition.Words, .. edition.Approvals]);

    private static SearchEntry OfQuestions(Snapshot snapshot, Edition edition) => new(
        new EntryKey(FoundKind.Questions, ""), snapshot.Addresses.MyQuestions(edition.Lang), [edition.Words.MyQuestions], edition.Words.MyQuestionsIntro,
        () => [.. edition.Questions.Select(topic => Section.Of(topic, edition.Lang))], [edition.Words, .. edition.Questions]);
}
