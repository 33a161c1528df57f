using System.Collections.Frozen;
using System.Globalization;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content;

/// <summary>A topic with its articles in reading order.</summary>
public sealed record TopicArticles(Topic Topic, IReadOnlyList<Article> Articles);

/// <summary>What has changed in the texts.</summary>
/// <param name="Lang">Its own language: nobody may have told it in the reader's.</param>
public sealed record Changes(string Lang, Body Body);

/// <summary>All that is published in one language.</summary>
public sealed class Edition
{
    private readonly FrozenDictionary<string, Article> articles;
    private readonly FrozenDictionary<string, Page> pages;
    private readonly Lazy<TermSearch> search;

    public Edition(string lang, Words words, Site site, IEnumerable<Article> articles, IEnumerable<Page> pages, IEnumerable<Term> terms)
    {
        Lang = lang;
        Words = words;
        Culture = CultureInfo.GetCultureInfo(lang);
        this.articles = articles.ToFrozenDictionary(article => article.Slug, StringComparer.OrdinalIgnoreCase);
        this.pages = pages.ToFrozenDictionary(page => page.Slug, StringComparer.OrdinalIgnoreCase);
        var byTopic = this.articles.Values.ToLookup(article => article.Front.Topic.Key, StringComparer.Ordinal);
        Topics = [.. site.Topics
            .Select(topic => new TopicArticles(topic, [.. byTopic[topic.Id].OrderBy(article => article.Front.Order).ThenBy(article => article.Slug, StringComparer.Ordinal)]))
            .Where(topic => topic.Articles.Count > 0)];
        var order = Culture.CompareInfo.GetStringComparer(CompareOptions.IgnoreCase);
        Terms = [.. terms.Where(term => term.Meaning.Speaks(lang)).OrderBy(term => term.Name.In(lang), order)];
        search = new Lazy<TermSearch>(() => new TermSearch(Terms, lang));
    }

    /// <summary>The name of the language's folder, a BCP 47 tag such as "en" or "es".</summary>
    public string Lang { get; }

    public CultureInfo Culture { get; }

    public Words Words { get; }

    /// <summary>Null when nobody has written any down.</summary>
    public Changes? Changes { get; init; }

    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Topics that have articles.</summary>
    public IReadOnlyList<TopicArticles> Topics { get; }

    /// <summary>Terms in the alphabetical order of the language.</summary>
    public IReadOnlyList<Term> Terms { get; }

    public TermSearch TermSearch => search.Value;

    /// <summary>Trials that are told about in this language, in the order of the file.</summary>
    public IReadOnlyList<Trial> Trials { get; init; } = [];

    /// <summary>Decisions about medicines, oldest first.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    public IReadOnlyList<QuestionTopic> Questions { get; init; } = [];

    public IReadOnlyCollection<Article> Articles => articles.Values;

    public IReadOnlyCollection<Page> Pages => pages.Values;

    public Article? Article(string slug) => articles.GetValueOrDefault(slug);

    public Page? Page(string slug) => pages.GetValueOrDefault(slug);

    public TopicArticles? TopicOf(Article article) => Topics.FirstOrDefault(topic => topic.Topic.Id == article.Front.Topic.Key);

    /// <summary>The articles before and after this one in its topic.</summary>
    public (Article? Previous, Article? Next) Neighbours(Article article)
    {
        var row = TopicOf(article)?.Articles ?? [];
        var at = Enumerable.Range(0, row.Count).FirstOrDefault(index => row[index].Slug == article.Slug, -1);
        return at < 0 ? (null, null) : (row.ElementAtOrDefault(at - 1), row.ElementAtOrDefault(at + 1));
    }

    public IEnumerable<Article> Related(Article article) =>
        article.Front.Related.Select(other => Article(other.Key)).OfType<Article>();

    /// <summary>A date as this language writes it.</summary>
    public string Date(DateOnly date) => date.ToString(Words.DateFormat, Culture);
}
