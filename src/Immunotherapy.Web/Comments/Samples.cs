using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>
/// Plainly invented comments, so that somebody who starts the site to try it sees how comments look. Only with
/// <c>Portal:SampleComments</c>, and only into an empty database.
/// </summary>
internal static class Samples
{
    private const string Slug = "side-effects";

    private static readonly (string Name, string Body)[] Published =
    [
        ("Sample reader One", "This is an invented comment. It shows how a published comment looks.\n\nA second paragraph stands apart."),
        ("", "This invented comment has no name."),
        ("Sample reader Three", "This invented comment has an answer from the staff below it."),
    ];

    public static async Task FillAsync(PortalDbContext db, WriteGate gate, ContentStore content, TimeProvider clock)
    {
        var edition = content.Current.Default;
        if (edition?.Article(Slug) is null || await db.CommentsOfAnyState().AnyAsync())
        {
            return;
        }

        await gate.WriteAsync(db, async () =>
        {
            var discussion = await db.ChangeDiscussionAsync(edition.Lang, Slug);
            var now = clock.GetUtcNow();
            Comment? last = null;
            foreach (var (name, body) in Published)
            {
                last = Invent(edition.Lang, name, body, now);
                (last.State, last.Desk, last.DecidedAt) = (CommentState.Published, null, now);
                discussion.Move(last, CommentState.Waiting);
                db.Add(last);
            }

            db.Add(new Answer { Id = Guid.CreateVersion7(now), CommentId = last!.Id, Role = "Moderator", Body = "This is an invented answer.", WrittenAt = now });
            db.Add(Invent(edition.Lang, "Sample reader Four", "This invented comment waits for a moderator.", now));
            await db.SaveChangesAsync();
            return true;
        }, CancellationToken.None);
    }

    // Nobody has the receipt of an invented comment
    private static Comment Invent(string lang, string name, string body, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Lang = lang,
        Slug = Slug,
        Name = name,
        Body = body,
        WrittenAt = now,
        WaitingSince = now,
        TokenHash = ReceiptToken.HashOf(ReceiptToken.Create()),
    };
}
