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
        await EndAsync(lang, slug);
        var now = clock.GetUtcNow();
        db.Add(new Pause { Id = Guid.CreateVersion7(now), Lang = lang, Slug = slug, Sentence = sentence, Since = now });
        return true;
    });

    /// <summary>Ends a pause. Where there is none, nothing happened and the log says nothing.</summary>
    public Task ResumeAsync(string lang, string slug, string who) => WriteAsync(who, "take comments again", lang, slug, async () => await EndAsync(lang, slug) > 0);

    private Task<int> EndAsync(string lang, string slug) => db.Set<Pause>().Where(pause => pause.Lang == lang && pause.Slug == slug).ExecuteDeleteAsync();

    private async Task WriteAsync(string who, string what, string lang, string slug, Func<Task<bool>> change)
    {
        await gate.WriteAsync(db, async () =>
        {
            var changed = await change();
            if (changed)
            {
                await db.AppendToLogAsync(clock.GetUtcNow(), who, what, slug == "" ? "everywhere" : $"{lang}/{slug}");
            }

            return changed;
        }, CancellationToken.None);
        await pauses.ReadAsync(db);
    }
}
