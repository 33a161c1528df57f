using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>What a moderator wants to be done with the version of a comment that was read.</summary>
public sealed record Decision(Guid CommentId, int Version, string Who);

/// <summary>
/// Publishes, refuses, takes back. The comment, its line in the log and the version of the article's page change together
/// or not at all; who decides on a version that is no longer the present one is told so.
/// </summary>
public sealed class Decisions(PortalDbContext db, WriteGate gate, ArticleVersions versions, TimeProvider clock)
{
    public const string Published = "publish";
    public const string Kept = "keep";
    public const string Refused = "do not publish";
    public const string TakenDown = "take down";
    public const string Undone = "undo";
    public const string Answered = "answer";

    /// <summary>Shows a waiting comment to readers, or leaves a reported one where it is.</summary>
    /// <returns>False when another came first.</returns>
    public Task<bool> PublishAsync(Decision decision) => DecideAsync(decision, "", comment =>
    {
        var what = comment.State == CommentState.Published ? Kept : Published;
        (comment.State, comment.DecidedAt) = (CommentState.Published, what == Kept ? comment.DecidedAt : clock.GetUtcNow());
        return what;
    });

    /// <param name="words">To the writer; needed where the reason is <see cref="Reason.Other"/>.</param>
    /// <returns>False when another came first.</returns>
    public Task<bool> RefuseAsync(Decision decision, Reason reason, string words) => DecideAsync(decision, reason.ToString(), comment =>
    {
        var what = comment.State == CommentState.Published ? TakenDown : Refused;
        (comment.State, comment.DecidedAt, comment.Reason, comment.ReasonWords) = (CommentState.NotPublished, clock.GetUtcNow(), reason, words);
        return what;
    });

    /// <summary>Puts a comment back on the desk as it was before the last decision.</summary>
    /// <returns>False when something else happened to it since.</returns>
    public Task<bool> UndoAsync(Decision decision) => WriteAsync(decision, async comment =>
    {
        var subject = comment.Id.ToString();
        var last = await db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync();
        if (last is null || last.Version != comment.Version || last.What is not (Published or Kept or Refused or TakenDown))
        {
            return null;
        }

        // A report that was undone keeps the comment in sight; everything else is out of sight until somebody decides
        (comment.State, comment.Desk) = last.What == Kept ? (CommentState.Published, Desk.Reported) : (CommentState.Waiting, Desk.Waiting);
        (comment.Reason, comment.ReasonWords) = (null, "");
        return (Undone, last.What);
    });

    /// <summary>Adds an answer under a published comment.</summary>
    public Task<bool> AnswerAsync(Decision decision, string role, string body) => WriteAsync(decision, comment =>
    {
        if (comment.State != CommentState.Published)
        {
            return Task.FromResult<(string, string)?>(null);
        }

        var now = clock.GetUtcNow();
        db.Add(new Answer { Id = Guid.CreateVersion7(now), CommentId = comment.Id, Role = role, Body = body, WrittenAt = now });
        return Task.FromResult<(string, string)?>((Answered, ""));
    });

    public Task<bool> RemoveAnswerAsync(Decision decision, Guid answerId) => WriteAsync(decision, async comment =>
        await db.Set<Answer>().Where(answer => answer.Id == answerId && answer.CommentId == comment.Id).ExecuteDeleteAsync() == 1 ? ("remove answer", "") : null);

    private Task<bool> DecideAsync(Decision decision, string reason, Func<Comment, string> decide) => WriteAsync(decision, async comment =>
    {
        if (comment.State is not (CommentState.Waiting or CommentState.Published))
        {
            return null;
        }

        var what = decide(comment);
        comment.Desk = null;
        await db.Set<Report>().Where(report => report.CommentId == comment.Id).ExecuteDeleteAsync();
        return (what, reason);
    });

    private async Task<bool> WriteAsync(Decision decision, Func<Comment, Task<(string What, string Reason)?>> change)
    {
        var (won, changed) = await gate.WriteAsync(db, async () =>
        {
            var comment = await db.CommentsOfAnyState().FirstOrDefaultAsync(each => each.Id == decision.CommentId && each.Version == decision.Version);
            if (comment is null)
            {
                return (false, null);
            }

            var before = comment.State;
            if (await change(comment) is not { } done)
            {
                return (false, null);
            }

            comment.Version++;
            var discussion = before == CommentState.Published || comment.State == CommentState.Published ? await db.ChangeDiscussionAsync(comment.Lang, comment.Slug) : null;
            discussion?.Move(comment, before);
            await db.AppendToLogAsync(clock.GetUtcNow(), decision.Who, done.What, comment.Id.ToString(), done.Reason, comment.Version);
            return (true, discussion);
        }, CancellationToken.None);
        if (changed is not null)
        {
            versions.Raise(changed.Lang, changed.Slug, changed.Version);
        }

        return won;
    }
}
