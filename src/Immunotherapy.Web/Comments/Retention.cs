using System.Linq.Expressions;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>Deletes what has been kept long enough: a line of the log says how much, never what.</summary>
public sealed class Retention(PortalDbContext db, WriteGate gate, TimeProvider clock)
{
    public const int DaysKept = 30;

    // Writers wait while a batch is deleted
    private const int Batch = 200;

    /// <summary>Deletes all that is due.</summary>
    /// <exception cref="NotWritableException">Some of it is left for the next time.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var before = now.AddDays(-DaysKept);
        var counts = new List<(string Words, int Count)>();
        try
        {
            await DeleteAsync("robots", comment => comment.Desk == Desk.Robots && comment.WrittenAt < before);
            await DeleteAsync("not published", comment => comment.State == CommentState.NotPublished && comment.Desk == null && (comment.DecidedAt ?? comment.WaitingSince) < before);
            await DeleteAsync("withdrawn", comment => comment.State == CommentState.Withdrawn && (comment.DecidedAt ?? comment.WaitingSince) < before);
            await DeleteAsync("erased", comment => comment.State == CommentState.Erased && (comment.DecidedAt ?? comment.WaitingSince) < before);
            counts.Add(("ended links", await gate.WriteAsync(db, () => db.Set<OneTimeLink>().Where(link => link.EndsAt < now).ExecuteDeleteAsync(), cancellation)));
        }
        finally
        {
            await LogAsync(counts.Where(count => count.Count > 0));
        }

        async Task DeleteAsync(string words, Expression<Func<Comment, bool>> isDue) => counts.Add((words, await DeleteInBatchesAsync(isDue, cancellation)));
    }

    // What is due is found before the gate is entered: looking through a million comments takes its time
    private async Task<int> DeleteInBatchesAsync(Expression<Func<Comment, bool>> isDue, CancellationToken cancellation)
    {
        var comments = db.CommentsOfAnyState().Where(isDue);
        var deleted = 0;
        foreach (var batch in (await comments.Select(comment => comment.Id).ToListAsync(cancellation)).Chunk(Batch))
        {
            deleted += await gate.WriteAsync(db, () => comments.Where(comment => batch.Contains(comment.Id)).ExecuteDeleteAsync(), cancellation);
        }

        return deleted;
    }

    private async Task LogAsync(IEnumerable<(string Words, int Count)> counts)
    {
        var reason = string.Join(", ", counts.Select(count => $"{count.Count} {count.Words}"));
        if (reason != "")
        {
            await gate.WriteAsync(db, async () =>
            {
                await db.AppendToLogAsync(clock.GetUtcNow(), "portal", NightlyWork.Retention, "comments", reason);
                return true;
            }, CancellationToken.None);
        }
    }
}
