using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>Pauses comments and takes them again.</summary>
public sealed class Pausing(PortalDbContext db, WriteGate gate, Pauses pauses, TimeProvider clock)
{
    public Task<List<Pause>> ReadAsync() => db.Set<Pause>().AsNoTracking().OrderBy(pause => pause.Lang).ThenBy(pause => pause.Slug).ToListAsync();

    /// <param name="slug">Empty, with an empty language: everywhere.</param>
    public Task PauseAsync(string lang, string slug, string sentence, string who) => WriteAsync(who, "pause comments", lang, slug, async () =>
    {
        await db.Set<Pause>().Where(pause => pause.Lang == lang && pause.Slug == slug).ExecuteDeleteAsync();
        var now = clock.GetUtcNow();
        db.Add(new Pause { Id = Guid.CreateVersion7(now), Lang = lang, Slug = slug, Sentence = sentence, Since = now });
    });

    public Task ResumeAsync(string lang, string slug, string who) => WriteAsync(who, "take comments again", lang, slug, () =>
        db.Set<Pause>().Where(pause => pause.Lang == lang && pause.Slug == slug).ExecuteDeleteAsync());

    private async Task WriteAsync(string who, string what, string lang, string slug, Func<Task> change)
    {
        await gate.WriteAsync(db, async () =>
        {
            await change();
            await db.AppendToLogAsync(clock.GetUtcNow(), who, what, slug == "" ? "everywhere" : $"{lang}/{slug}");
            return true;
        }, CancellationToken.None);
        await pauses.ReadAsync(db);
    }
}
