using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>Takes readers' wishes that a published comment be read again.</summary>
public sealed class Reports(PortalDbContext db, WriteGate gate, TimeProvider clock)
{
    /// <returns>False when no such comment is published any more.</returns>
    public Task<bool> SendAsync(Guid commentId, ReportReason reason, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var comment = await db.Set<Comment>().FirstOrDefaultAsync(each => each.Id == commentId, CancellationToken.None);
        if (comment is null)
        {
            return false;
        }

        if (await db.Set<Report>().CountAsync(report => report.CommentId == commentId, CancellationToken.None) < Report.MostForOneComment)
        {
            var now = clock.GetUtcNow();
            db.Add(new Report { Id = Guid.CreateVersion7(now), CommentId = commentId, Reason = reason, At = now });
            comment.WaitingSince = comment.Desk == Desk.Reported ? comment.WaitingSince : now;
            comment.Desk = Desk.Reported;
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return true;
    }, cancellation);
}
