using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Feedback.Desk;

/// <summary>What readers said of one article.</summary>
/// <param name="Waiting">How many of its messages wait.</param>
/// <param name="Counts">How often each choice was made in the last 90 days; a choice nobody made is missing.</param>
/// <param name="Messages">Those that wait: faults first, then the oldest; no more than <see cref="Inbox.MostOfOne"/>.</param>
public sealed record ArticleFeedback(string Lang, string Slug, int Waiting, IReadOnlyDictionary<Choice, int> Counts, IReadOnlyList<PageFeedback> Messages);

/// <summary>Reads what staff see of feedback. What went into the trap is nowhere in it.</summary>
public sealed class Inbox(PortalDbContext db, TimeProvider clock)
{
    public const int MostArticles = 50;

    public const int MostOfOne = 20;

    public const int DaysCounted = 90;

    private IQueryable<PageFeedback> Messages => db.Set<PageFeedback>().AsNoTracking().Messages();

    /// <summary>Articles with messages first, the newest message on top; then those that were only counted, the most first.</summary>
    /// <returns>At most <see cref="MostArticles"/>, and how many articles there are.</returns>
    public async Task<(IReadOnlyList<ArticleFeedback> Articles, int All)> ReadAsync()
    {
        var waiting = await WaitingAsync();
        var counts = await CountAsync();
        var counted = counts.OrderByDescending(each => each.Value.Values.Sum()).ThenBy(each => each.Key.Slug, StringComparer.Ordinal).Select(each => each.Key);
        var all = waiting.Select(each => (each.Lang, each.Slug)).Union(counted).ToList();
        var articles = new List<ArticleFeedback>();
        foreach (var (lang, slug) in all.Take(MostArticles))
        {
            var count = waiting.FirstOrDefault(each => (each.Lang, each.Slug) == (lang, slug)).Count;
            articles.Add(new ArticleFeedback(lang, slug, count, counts.GetValueOrDefault((lang, slug), []), count == 0 ? [] : await OfAsync(lang, slug)));
        }

        return (articles, all.Count);
    }

    /// <summary>How many messages wait for each article, the article with the newest one first.</summary>
    public async Task<IReadOnlyList<(string Lang, string Slug, int Count)>> WaitingAsync()
    {
        var waiting = await Messages.Where(message => message.DoneAt == null).GroupBy(message => new { message.Lang, message.Slug })
            .Select(article => new { article.Key.Lang, article.Key.Slug, Count = article.Count(), Newest = article.Max(message => message.At) })
            .OrderByDescending(article => article.Newest).ThenBy(article => article.Slug).ThenBy(article => article.Lang).ToListAsync();
        return waiting.ConvertAll(article => (article.Lang, article.Slug, article.Count));
    }

    /// <summary>Messages that somebody has dealt with, the last one first.</summary>
    public Task<List<PageFeedback>> DoneAsync() =>
        Messages.Where(message => message.DoneAt != null).OrderByDescending(message => message.DoneAt).ThenBy(message => message.Id).Take(MostArticles).ToListAsync();

    public Task<PageFeedback?> FindAsync(Guid id) => Messages.FirstOrDefaultAsync(message => message.Id == id);

    private Task<List<PageFeedback>> OfAsync(string lang, string slug) =>
        Messages.Where(message => message.Slug == slug && message.Lang == lang && message.DoneAt == null)
            .OrderBy(message => message.Choice == Choice.Wrong ? 0 : 1).ThenBy(message => message.At).ThenBy(message => message.Id).Take(MostOfOne).ToListAsync();

    private async Task<Dictionary<(string Lang, string Slug), Dictionary<Choice, int>>> CountAsync()
    {
        var since = clock.GetUtcNow().AddDays(-DaysCounted);
        var counts = await db.Set<PageFeedback>().Where(feedback => !feedback.Robot && feedback.At >= since)
            .GroupBy(feedback => new { feedback.Lang, feedback.Slug, feedback.Choice })
            .Select(group => new { group.Key.Lang, group.Key.Slug, group.Key.Choice, Count = group.Count() }).ToListAsync();
        return counts.GroupBy(each => (each.Lang, each.Slug)).ToDictionary(article => article.Key, article => article.ToDictionary(each => each.Choice, each => each.Count));
    }
}
