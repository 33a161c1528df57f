using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>A comment's words are gone from what readers and staff can see.</summary>
/// <param name="Version">Of the article's discussion: pages that were made before it are no longer right.</param>
/// <param name="Everywhere">Ends when the files were seen to; false when some of it is left to the night. It does not fail.</param>
public sealed record Erased(string Lang, string Slug, long Version, Task<bool> Everywhere);

/// <summary>
/// Empties a comment for good: its words, its name, what was answered. What is left tells its writer so. First in the
/// database, in one write; then, while the caller goes on, in the files and in every copy under <c>data/backups</c>.
/// </summary>
public sealed class Erasure(PortalDbContext db, WriteGate gate, ErasedCopies copies, TimeProvider clock)
{
    public const string What = "erase";

    /// <param name="who">As in the log: an e-mail, "writer", "console".</param>
    /// <returns>Null when there is no such comment. One that is erased already is left as it is.</returns>
    /// <exception cref="NotWritableException">Nothing was erased.</exception>
    public async Task<Erased?> EraseAsync(Guid commentId, string who, CancellationToken cancellation)
    {
        var discussion = await gate.WriteAsync(db, () => EmptyAsync(commentId, who), cancellation);
        return discussion is null ? null : new Erased(discussion.Lang, discussion.Slug, discussion.Version, copies.SweepAsync(commentId));
    }

    private async Task<Discussion?> EmptyAsync(Guid commentId, string who)
    {
        var comment = await db.CommentsOfAnyState().FirstOrDefaultAsync(each => each.Id == commentId);
        if (comment is null)
        {
            return null;
        }

        // Pages change only when they showed it: nobody else may learn that it was there
        var before = comment.State;
        var discussion = before == CommentState.Published
            ? await db.ChangeDiscussionAsync(comment.Lang, comment.Slug)
            : new Discussion { Lang = comment.Lang, Slug = comment.Slug };
        if (before != CommentState.Erased)
        {
            comment.Erase(clock.GetUtcNow());
            discussion.Move(comment, before);
            await db.AppendToLogAsync(clock.GetUtcNow(), who, What, commentId.ToString(), version: comment.Version);
        }

        await db.SaveChangesAsync();
        await db.Set<Answer>().Where(answer => answer.CommentId == commentId).ExecuteDeleteAsync();
        await db.Set<Report>().Where(report => report.CommentId == commentId).ExecuteDeleteAsync();
        return discussion;
    }
}
