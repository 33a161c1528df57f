using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Feedback.Desk;

/// <summary>Marks messages as done, and takes that back.</summary>
public sealed class Marking(PortalDbContext db, WriteGate gate, TimeProvider clock)
{
    /// <returns>False when it was so already, or is gone: nothing was changed.</returns>
    /// <exception cref="NotWritableException">Nothing was changed.</exception>
    public Task<bool> MarkAsync(Guid id, bool done, string who, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var now = clock.GetUtcNow();
        var message = await db.Set<PageFeedback>().Messages().FirstOrDefaultAsync(each => each.Id == id && (each.DoneAt == null) == done, CancellationToken.None);
        if (message is null)
        {
            return false;
        }

        (message.DoneBy, message.DoneAt) = (done ? who : null, done ? now : null);
        await db.AppendToLogAsync(now, who, done ? "feedback done" : "feedback not done", id.ToString(), $"{message.Lang}/{message.Slug}");
        return true;
    }, cancellation);
}
