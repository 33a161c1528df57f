using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>What a reader sends. Everything else about a comment comes from the server.</summary>
public sealed record Written(string Lang, string Slug, string Name, string Body, bool IntoTrap);

/// <summary>What writers do with their own comment. Who knows the token is the writer.</summary>
public sealed class Receipts(PortalDbContext db, WriteGate gate, ArticleVersions versions, Erasure erasure, TimeProvider clock)
{
    public const string Who = "writer";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Takes a comment. The same token twice is the same comment, which is then left as it is.</summary>
    /// <exception cref="NotWritableException"></exception>
    public Task SendAsync(Written written, string token, IEnumerable<string> marks, CancellationToken cancellation)
    {
        var (now, hash) = (clock.GetUtcNow(), ReceiptToken.HashOf(token));
        return gate.WriteAsync(db, async () =>
        {
            if (await db.CommentsOfAnyState().AnyAsync(comment => comment.TokenHash == hash, CancellationToken.None))
            {
                return false;
            }

            db.Add(new Comment
            {
                Id = Guid.CreateVersion7(now),
                Lang = written.Lang,
                Slug = written.Slug,
                Name = written.Name,
                Body = written.Body,
                Desk = written.IntoTrap ? Desk.Robots : Desk.Waiting,
                WrittenAt = now,
                WaitingSince = now,
                Marks = string.Join('\n', marks),
                TokenHash = hash,
            });
            await db.SaveChangesAsync(CancellationToken.None);
            return true;
        }, cancellation);
    }

    public Task<Comment?> FindAsync(string lang, string token)
    {
        var hash = ReceiptToken.HashOf(token);
        return db.CommentsOfAnyState().AsNoTracking().FirstOrDefaultAsync(comment => comment.TokenHash == hash && comment.Lang == lang);
    }

    public Task<List<Answer>> AnswersAsync(Comment comment) =>
        db.Set<Answer>().AsNoTracking().Where(answer => answer.CommentId == comment.Id).OrderBy(answer => answer.Id).ToListAsync();

    /// <summary>Puts other words in its place; a person reads them again before they show.</summary>
    /// <returns>False when the comment is no longer the one that was changed, or the time is over.</returns>
    public Task<bool> ChangeAsync(Comment seen, string name, string body, IEnumerable<string> marks) =>
        ChangeAsync(seen, "change", comment =>
        {
            var now = clock.GetUtcNow();
            if (!comment.EditableAt(now))
            {
                return false;
            }

            (comment.Name, comment.Body, comment.Marks, comment.WaitingSince) = (name, body, string.Join('\n', marks), now);
            comment.State = CommentState.Waiting;
            comment.Desk = comment.Desk == Desk.Robots ? Desk.Robots : Desk.Waiting;
            return true;
        });

    public Task<bool> WithdrawAsync(Comment seen) =>
        ChangeAsync(seen, "withdraw", comment =>
        {
            (comment.State, comment.Desk, comment.DecidedAt) = (CommentState.Withdrawn, null, clock.GetUtcNow());
            return true;
        });

    public async Task EraseAsync(Comment seen)
    {
        if (await erasure.EraseAsync(seen.Id, Who, CancellationToken.None) is { } erased)
        {
            versions.Raise(erased.Lang, erased.Slug, erased.Version);

            // "Erased" is said when it is true of the files too, unless they take very long; then the night sees to it
            await Task.WhenAny(erased.Everywhere, Task.Delay(Patience, clock));
        }
    }

    // The version that the writer saw must still be the one there is: a decision may have come first
    private async Task<bool> ChangeAsync(Comment seen, string what, Func<Comment, bool> change)
    {
        var (done, changed) = await gate.WriteAsync(db, async () =>
        {
            var comment = await db.CommentsOfAnyState().FirstOrDefaultAsync(each => each.Id == seen.Id && each.Version == seen.Version);
            if (comment is null || comment.State is CommentState.Withdrawn or CommentState.Erased)
            {
                return (false, null);
            }

            var before = comment.State;
            if (!change(comment))
            {
                return (false, null);
            }

            (comment.Version, comment.Reason, comment.ReasonWords) = (comment.Version + 1, null, "");
            await db.Set<Report>().Where(report => report.CommentId == comment.Id).ExecuteDeleteAsync();
            var discussion = before == CommentState.Published ? await db.ChangeDiscussionAsync(comment.Lang, comment.Slug) : null;
            discussion?.Move(comment, before);
            await db.AppendToLogAsync(clock.GetUtcNow(), Who, what, comment.Id.ToString(), version: comment.Version);
            return (true, discussion);
        }, CancellationToken.None);
        if (changed is not null)
        {
            versions.Raise(changed.Lang, changed.Slug, changed.Version);
        }

        return done;
    }
}
