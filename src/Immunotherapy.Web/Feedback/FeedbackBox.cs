using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Feedback;

/// <summary>Takes what readers say of a page.</summary>
public sealed class FeedbackBox(PortalDbContext db, WriteGate gate, TimeProvider clock)
{
    /// <exception cref="NotWritableException">Nothing was stored.</exception>
    public Task<bool> PutAsync(string lang, string slug, SentFeedback sent, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var text = string.IsNullOrWhiteSpace(sent.Text) ? "" : sent.Text;
        var known = await db.Set<PageFeedback>().AsNoTracking().FirstOrDefaultAsync(feedback => feedback.Id == sent.Key, CancellationToken.None);
        if (known is not null && (known.Lang, known.Slug, known.Choice, known.Section, known.Text) == (lang, slug, sent.Choice!.Value, sent.Section, text))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        db.Add(new PageFeedback
        {
            // Who goes back, and writes something else into the same form, says something more
            Id = known is null ? sent.Key : Guid.CreateVersion7(now),
            Lang = lang,
            Slug = slug,
            Section = sent.Section,
            Choice = sent.Choice!.Value,
            Text = text,
            At = now,
            Robot = sent.IntoTrap,
        });
        return await db.SaveChangesAsync(CancellationToken.None) > 0;
    }, cancellation);
}
