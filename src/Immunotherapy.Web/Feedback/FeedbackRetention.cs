using System.Linq.Expressions;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Feedback;

/// <summary>
/// Empties messages that have been kept long enough, so that only their choice is counted on, and later deletes that too. A
/// line of the log says how much, never what.
/// </summary>
public sealed class FeedbackRetention(PortalDbContext db, WriteGate gate, TimeProvider clock)
{
    public const int DaysAfterDone = 30;
    public const int DaysOfText = 180;
    public const int DaysOfCounts = 365;
    public const int DaysOfRobots = 30;

    // Writers wait while a batch is changed
    private const int Batch = 200;

    /// <exception cref="NotWritableException">Some of it is left for the next time.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (done, old, counted, robots) = (now.AddDays(-DaysAfterDone), now.AddDays(-DaysOfText), now.AddDays(-DaysOfCounts), now.AddDays(-DaysOfRobots));
        var (emptied, deleted, trapped) = (0, 0, 0);
        try
        {
            trapped = await EachBatchAsync(feedback => feedback.Robot && feedback.At < robots, due => due.ExecuteDeleteAsync(CancellationToken.None), cancellation);
            deleted = await EachBatchAsync(feedback => feedback.At < counted, due => due.ExecuteDeleteAsync(CancellationToken.None), cancellation);
            emptied = await EachBatchAsync(
                feedback => (feedback.Text != "" || feedback.Section != "") && (feedback.DoneAt < done || feedback.At < old),
                due => due.ExecuteUpdateAsync(set => set.SetProperty(each => each.Text, "").SetProperty(each => each.Section, ""), CancellationToken.None), cancellation);
        }
        finally
        {
            await LogAsync(("robots", trapped), ("choices", deleted), ("messages", emptied));
        }
    }

    // What is due is found before the gate is entered: looking through a year takes its time
    private async Task<int> EachBatchAsync(Expression<Func<PageFeedback, bool>> isDue, Func<IQueryable<PageFeedback>, Task<int>> change, CancellationToken cancellation)
    {
        var changed = 0;
        var due = db.Set<PageFeedback>().Where(isDue);
        foreach (var batch in (await due.Select(feedback => feedback.Id).ToListAsync(cancellation)).Chunk(Batch))
        {
            changed += await gate.WriteAsync(db, () => change(due.Where(feedback => batch.Contains(feedback.Id))), cancellation);
        }

        return changed;
    }

    private async Task LogAsync(params (string Words, int Count)[] counts)
    {
        var reason = string.Join(", ", counts.Where(count => count.Count > 0).Select(count => $"{count.Count} {count.Words}"));
        if (reason != "")
        {
            await gate.WriteAsync(db, async () =>
            {
                await db.AppendToLogAsync(clock.GetUtcNow(), "portal", NightlyWork.Retention, "feedback", reason);
                return true;
            }, CancellationToken.None);
        }
    }
}
