using System.Globalization;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>Why no comment is taken.</summary>
/// <param name="Sentence">What readers are told, such as the moderator's own words; empty when comments paused by themselves.</param>
public sealed record Closed(string Sentence)
{
    public string In(Words words) => Sentence == "" ? words.CommentsPausedByThemselves : Sentence;
}

/// <summary>
/// Where no comments are taken just now: a moderator paused them, or the oldest waits more than twice what was promised.
/// Kept in memory, because every page asks.
/// </summary>
public sealed class Pauses(ArticleVersions versions, ContentStore content, TimeProvider clock)
{
    private volatile IReadOnlyList<Pause> pauses = [];
    private volatile bool byThemselves;

    public bool ByThemselves => byThemselves;

    public Closed? Closed(string lang, string slug) =>
        pauses.FirstOrDefault(pause => pause.IsEverywhere || (pause.Lang == lang && pause.Slug == slug)) is { } pause ? new Closed(pause.Sentence)
        : byThemselves ? new Closed("")
        : null;

    /// <summary>Reads them anew, after each change and whenever another process may have changed them.</summary>
    public async Task ReadAsync(PortalDbContext db)
    {
        var promise = TimeSpan.FromHours(content.Current.Site.PromiseHours);
        var oldest = await db.WaitingComments().OrderBy(comment => comment.WaitingSince).Select(comment => (DateTimeOffset?)comment.WaitingSince).FirstOrDefaultAsync();
        byThemselves = clock.GetUtcNow() - oldest > 2 * promise;
        pauses = await db.Set<Pause>().AsNoTracking().OrderBy(pause => pause.Slug).ToListAsync();
        versions.SetEverywhere(Mark());
    }

    // A pause has no version, but no two have the same id
    private string Mark() =>
        (byThemselves ? "p" : "") + string.Concat(pauses.Select(pause => pause.Id.ToString("N", CultureInfo.InvariantCulture)[20..]));
}
