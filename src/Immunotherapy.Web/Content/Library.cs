using System.Collections.Concurrent;
using System.Collections.Frozen;
using Immunotherapy.Web.Content.Checks;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content;

/// <summary>
/// The drafts that are in effect together, and what each page may be told about the others. A file that exists but is
/// broken counts as there, without an address: its own fault is not a fault of the pages that link to it.
/// </summary>
internal sealed class Library
{
    private readonly Dictionary<(ContentKind, string Lang, string Slug), PageDraft> pages = [];
    private readonly HashSet<(ContentKind, string Lang, string Name)> present = [];
    private readonly ConcurrentDictionary<string, HardWords> hardWords = new(StringComparer.Ordinal);

    public Library(Addresses addresses, IEnumerable<Draft> inEffect, IEnumerable<ContentPath> present)
    {
        Addresses = addresses;
        this.present.UnionWith(present.Select(path => (path.Kind, path.Lang, path.Name)));
        var words = new Dictionary<string, Words>(StringComparer.Ordinal);
        var media = new Dictionary<string, Media>(StringComparer.Ordinal);
        foreach (var draft in inEffect)
        {
            switch (draft)
            {
                case PageDraft page:
                    pages[(page.Location.Kind, page.Location.Lang, page.Location.Name)] = page;
                    break;
                case SiteDraft { Site: { } site }:
                    Site = site;
                    break;
                case SourcesDraft { Sources: { } sources }:
                    Sources = sources;
                    break;
                case GlossaryDraft { Terms: { } terms }:
                    Terms = terms;
                    break;
                case TrialsDraft { Trials: { } trials }:
                    Trials = trials;
                    break;
                case ApprovalsDraft { Approvals: { } approvals }:
                    Approvals = approvals;
                    break;
                case QuestionsDraft { Topics: { } topics }:
                    Questions = topics;
                    break;
                case WordsDraft { Words: { } found }:
                    words[draft.Path[..draft.Path.IndexOf('/')]] = found;
                    break;
                case MediaDraft { Media: { } picture }:
                    media[picture.Name] = picture;
                    break;
            }
        }

        DataFiles = [.. inEffect.OfType<DataFileDraft>()];
        WordsByLanguage = words.ToFrozenDictionary(StringComparer.Ordinal);
        Media = media.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public Addresses Addresses { get; }

    public IEnumerable<PageDraft> Pages => pages.Values;

    /// <summary>Data files that name what lies in other files.</summary>
    public IReadOnlyList<DataFileDraft> DataFiles { get; }

    public Site Site { get; } = Site.Unread;

    public FrozenDictionary<string, Source>? Sources { get; }

    public FrozenDictionary<string, Term>? Terms { get; }

    public IReadOnlyDictionary<string, Trial>? Trials { get; }

    public IReadOnlyList<Approval> Approvals { get; } = [];

    public IReadOnlyList<QuestionTopic> Questions { get; } = [];

    public FrozenDictionary<string, Words> WordsByLanguage { get; }

    public FrozenDictionary<string, Media> Media { get; }

    public Words WordsOf(string lang) => WordsByLanguage.GetValueOrDefault(lang, Words.English);

    /// <summary>What is unsigned is for staff only when the clinic has decided so: articles, and pages that tell something of medicine.</summary>
    public bool IsPublic(PageDraft page) =>
        (page.Location.Kind != ContentKind.Article && page.Front.Sources.Count == 0) || Site.ShowUnreviewed || page.ReviewState == ReviewState.Reviewed;

    public string Href(PageDraft page) => page.Location.Kind == ContentKind.Article
        ? Addresses.Article(page.Location.Lang, page.Location.Name)
        : Addresses.Page(page.Location.Lang, page.Location.Name);

    public HardWords HardWordsOf(string lang, References asking)
    {
        asking.Ask(Target.HardWords, "");
        return HardWordsOf(lang);
    }

    private HardWords HardWordsOf(string lang) => hardWords.GetOrAdd(lang, _ => Terms is null ? HardWords.None : new HardWords(Terms.Values, lang));

    /// <summary>What a page of a language is told.</summary>
    public Answer Answer(string lang, Question question) => question.Target switch
    {
        Target.Article => PageAnswer(ContentKind.Article, lang, question.Key),
        Target.Page => PageAnswer(ContentKind.Page, lang, question.Key),
        Target.ArticleAnchor => AnchorAnswer(ContentKind.Article, lang, question.Key),
        Target.PageAnchor => AnchorAnswer(ContentKind.Page, lang, question.Key),
        Target.Term => Terms is null ? new Answer(true) : Terms.TryGetValue(question.Key, out var term) ? TermAnswer(lang, term) : Markup.Answer.Unknown,
        Target.Source => Sources is null ? new Answer(true) : Sources.TryGetValue(question.Key, out var source) ? new Answer(true, source.Url, source.Status?.ToString() ?? "") : Markup.Answer.Unknown,
        Target.Trial => TrialAnswer(lang, question.Key),
        Target.Media => MediaAnswer(question.Key),
        Target.Topic => new Answer(Site == Site.Unread || Site.Topics.Any(topic => topic.Id == question.Key)),
        Target.HardWords => new Answer(true, "", HardWordsOf(lang).Version),
        Target.OriginalArticle => OriginalAnswer(ContentKind.Article, question.Key),
        Target.OriginalPage => OriginalAnswer(ContentKind.Page, question.Key),
        Target.MyQuestions => new Answer(true, Questions.Any(topic => topic.Speaks(lang)) ? Addresses.MyQuestions(lang) : ""),
        Target.CareCardEnding => new Answer(true, "", WordsOf(lang).CareCardEnding),
        _ => Blank(WordsOf(lang), question.Key),
    };

    /// <summary>What could have been meant instead of a name that does not exist.</summary>
    public IEnumerable<string> Names(string lang, Target target) => target switch
    {
        Target.Article or Target.ArticleAnchor => Slugs(ContentKind.Article, lang),
        Target.Page or Target.PageAnchor => Slugs(ContentKind.Page, lang),
        Target.Term => Terms?.Keys ?? [],
        Target.Source => Sources?.Keys ?? [],
        Target.Trial => Trials?.Keys ?? [],
        Target.Media => Media.Keys,
        Target.Topic => Site.Topics.Select(topic => topic.Id),
        _ => ["emergency", "day", "night", "clinic"],
    };

    private IEnumerable<string> Slugs(ContentKind kind, string lang) =>
        pages.Keys.Where(key => key.Item1 == kind && key.Lang == lang).Select(key => key.Slug);

    private Answer PageAnswer(ContentKind kind, string lang, string slug) =>
        pages.TryGetValue((kind, lang, slug), out var page) ? new Answer(true, IsPublic(page) ? Href(page) : "")
        : new Answer(present.Contains((kind, lang, slug)));

    private Answer OriginalAnswer(ContentKind kind, string key) =>
        key.Split('/') is [var lang, var slug] && pages.TryGetValue((kind, lang, slug), out var page)
            ? new Answer(true, IsPublic(page) ? Href(page) : "", new Original(page.Signature, page.Safety, page.Front.Updated).ToString())
            : Markup.Answer.Unknown;

    private Answer AnchorAnswer(ContentKind kind, string lang, string key)
    {
        var (slug, anchor) = (key[..key.IndexOf('#')], key[(key.IndexOf('#') + 1)..]);
        return new Answer(!pages.TryGetValue((kind, lang, slug), out var page) || page.Anchors.Contains(anchor));
    }

    // A term that nobody has explained in this language yet stays words
    private Answer TermAnswer(string lang, Term term) => new(true, term.Meaning.Speaks(lang) ? Addresses.Term(lang, term.Id) : "");

    private Answer TrialAnswer(string lang, string id) =>
        Trials?.GetValueOrDefault(id) is { } trial ? new Answer(true, trial.Plain.Speaks(lang) ? Addresses.Trial(lang, id) : "")
        : new Answer(Trials is null && present.Contains((ContentKind.Trials, "", Trial.File)));

    private Answer MediaAnswer(string file) =>
        Media.TryGetValue(file, out var picture)
            ? new Answer(true, Addresses.Media(file, picture.Version), $"{picture.Width}x{picture.Height}")
            : new Answer(present.Contains((ContentKind.Media, "", file)));

    private Answer Blank(Words words, string name) => name switch
    {
        "emergency" => Number(Site.Emergency, words.UnsetEmergency),
        "day" => Number(Site.Clinic.Day, words.UnsetNumber),
        "night" => Number(Site.Clinic.Night, words.UnsetNumber),
        "clinic" => new Answer(true, "", Site.Clinic.Name == "" ? words.UnsetClinic : Site.Clinic.Name),
        _ => Markup.Answer.Unknown,
    };

    private static Answer Number(string number, string unset) =>
        number == "" ? new Answer(true, "", unset) : new Answer(true, Addresses.Telephone(number), number);
}
