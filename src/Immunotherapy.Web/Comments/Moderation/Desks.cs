using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>A comment as moderators see it, with why readers reported it.</summary>
public sealed record DeskComment(Comment Comment, IReadOnlyList<ReportReason> Reports);

/// <summary>What lies on the moderators' desk: reported ones first, then the oldest; robots apart.</summary>
/// <param name="Waiting">How many lie there, counted no further than <see cref="Desks.MostCounted"/>.</param>
public sealed record OnDesk(IReadOnlyList<DeskComment> Comments, IReadOnlyList<DeskComment> Robots, int Waiting, DateTimeOffset? Oldest);

/// <summary>Reads what moderators see.</summary>
public sealed class Desks(PortalDbContext db)
{
    public const int Size = 20;

    /// <summary>"More than 100" says as much as a number, and a million need not be counted for it.</summary>
    public const int MostCounted = 100;

    public async Task<OnDesk> ReadAsync()
    {
        var reported = await OldestAsync(Desk.Reported, Size);
        var waiting = await OldestAsync(Desk.Waiting, Size - reported.Count);
        var robots = await OldestAsync(Desk.Robots, Size);
        var (count, oldest) = await CountAsync();
        return new OnDesk(await WithReportsAsync([.. reported, .. waiting]), [.. robots.Select(comment => new DeskComment(comment, []))], count, oldest);
    }

    /// <returns>How many reported and waiting ones there are, and since when the oldest waits.</returns>
    public async Task<(int Count, DateTimeOffset? Oldest)> CountAsync()
    {
        var count = await db.CommentsOfAnyState().Where(comment => comment.Desk == Desk.Reported || comment.Desk == Desk.Waiting).OrderBy(comment => comment.Desk).Take(MostCounted + 1).CountAsync();
        var oldest = await db.WaitingComments().OrderBy(comment => comment.WaitingSince).Select(comment => (DateTimeOffset?)comment.WaitingSince).FirstOrDefaultAsync();
        return (count, oldest);
    }

    public async Task<DeskComment?> FindAsync(Guid id) =>
        await db.CommentsOfAnyState().AsNoTracking().FirstOrDefaultAsync(comment => comment.Id == id) is { } comment
            ? (await WithReportsAsync([comment]))[0]
            : null;

    public Task<List<Answer>> AnswersAsync(Guid id) =>
        db.Set<Answer>().AsNoTracking().Where(answer => answer.CommentId == id).OrderBy(answer => answer.Id).ToListAsync();

    /// <summary>What was done with a comment, the oldest line first.</summary>
    public Task<List<LogEntry>> HistoryAsync(Guid id)
    {
        var subject = id.ToString();
        return db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Number).ToListAsync();
    }

    /// <summary>Published or refused ones, the newest first.</summary>
    public async Task<IReadOnlyList<DeskComment>> DecidedAsync(CommentState state) => await WithReportsAsync(
        await db.CommentsOfAnyState().AsNoTracking().Where(comment => comment.State == state)
            .OrderByDescending(comment => comment.Id).Take(Size).ToListAsync());

    private Task<List<Comment>> OldestAsync(Desk desk, int most) =>
        db.CommentsOfAnyState().AsNoTracking().Where(comment => comment.Desk == desk)
            .OrderBy(comment => comment.WaitingSince).ThenBy(comment => comment.Id).Take(most).ToListAsync();

    private async Task<IReadOnlyList<DeskComment>> WithReportsAsync(List<Comment> comments)
    {
        var ids = comments.ConvertAll(comment => comment.Id);
        var reports = await db.Set<Report>().AsNoTracking().Where(report => ids.Contains(report.CommentId)).ToListAsync();
        return comments.ConvertAll(comment => new DeskComment(comment, [.. reports.Where(report => report.CommentId == comment.Id).Select(report => report.Reason)]));
    }
}
