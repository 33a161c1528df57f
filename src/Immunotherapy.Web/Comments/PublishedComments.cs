using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>A comment as readers see it. It has no place for any other state: what is not published cannot be put in here.</summary>
public sealed record PublishedComment(Guid Id, string Name, string Body, DateTimeOffset PublishedAt)
{
    public IReadOnlyList<StaffAnswer> Answers { get; init; } = [];
}

/// <summary>What staff answered, with the role.</summary>
public sealed record StaffAnswer(string Role, string Body, DateTimeOffset At);

/// <summary>One page of what stands under an article.</summary>
/// <param name="Number">1 for the first page.</param>
/// <param name="Total">All published comments of the article.</param>
/// <param name="Closed">Why no comment is taken just now; null while comments are open.</param>
public sealed record CommentPage(IReadOnlyList<PublishedComment> Comments, int Number, int Total, Closed? Closed)
{
    public const int Size = 20;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>The database cannot be read just now.</summary>
public sealed class UnreadableException(Exception cause) : Exception("The comments cannot be read just now.", cause);

/// <summary>Reads what everybody may see. The query filter stays on here, always.</summary>
public sealed class PublishedComments(PortalDbContext db, Pauses pauses)
{
    /// <returns>Null when there is no such page.</returns>
    /// <exception cref="UnreadableException">The article can be shown without them.</exception>
    public async Task<CommentPage?> PageAsync(string lang, string slug, int number)
    {
        try
        {
            return await CountAndReadAsync(lang, slug, number);
        }
        catch (Exception failed) when (Database.IsTrouble(failed))
        {
            throw new UnreadableException(failed);
        }
    }

    /// <returns>The page on which a published comment stands now, or null.</returns>
    public async Task<int?> PageOfAsync(string lang, string slug, Guid id)
    {
        var place = await db.Set<Comment>().Where(comment => comment.Id == id && comment.Lang == lang && comment.Slug == slug).Select(comment => comment.Place).FirstOrDefaultAsync();
        return place is null ? null
            : 1 + (await db.Set<Comment>().CountAsync(comment => comment.Slug == slug && comment.Lang == lang && comment.Place < place) / CommentPage.Size);
    }

    public Task<PublishedComment?> FindAsync(string lang, string slug, Guid id) =>
        db.Set<Comment>().Where(comment => comment.Id == id && comment.Lang == lang && comment.Slug == slug)
            .Select(comment => new PublishedComment(comment.Id, comment.Name, comment.Body, comment.DecidedAt!.Value)).FirstOrDefaultAsync();

    private async Task<CommentPage?> CountAndReadAsync(string lang, string slug, int number)
    {
        var total = await db.Set<Discussion>().Where(each => each.Lang == lang && each.Slug == slug).Select(each => each.Published).FirstOrDefaultAsync();
        var page = new CommentPage(total == 0 ? [] : await ReadAsync(lang, slug, number), number, total, pauses.Closed(lang, slug));
        return number <= page.Pages ? page : null;
    }

    private async Task<IReadOnlyList<PublishedComment>> ReadAsync(string lang, string slug, int number)
    {
        var comments = await db.Set<Comment>()
            .Where(comment => comment.Slug == slug && comment.Lang == lang)
            .OrderBy(comment => comment.Place)
            .Skip((number - 1) * CommentPage.Size)
            .Take(CommentPage.Size)
            .Select(comment => new PublishedComment(comment.Id, comment.Name, comment.Body, comment.DecidedAt!.Value))
            .ToListAsync();
        var ids = comments.ConvertAll(comment => comment.Id);
        var answers = await db.Set<Answer>().AsNoTracking().Where(answer => ids.Contains(answer.CommentId)).OrderBy(answer => answer.Id).ToListAsync();
        return answers.Count == 0 ? comments : comments.ConvertAll(comment => comment with
        {
            Answers = [.. answers.Where(answer => answer.CommentId == comment.Id).Select(answer => new StaffAnswer(answer.Role, answer.Body, answer.WrittenAt))],
        });
    }
}
