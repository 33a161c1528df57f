using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>What becomes of comments in the long run: erased, deleted when kept long enough, gone from files and copies.</summary>
public static class Keeping
{
    // After it, a copy can no longer be there
    private static readonly TimeSpan Back = TimeSpan.FromDays(Backups.DaysAtMost);

    private static readonly string[] Deleting = [Erasure.What, NightlyWork.Retention, Restore.What];

    public static void AddKeeping(this IServiceCollection services)
    {
        services.AddSingleton<ErasedCopies>();
        services.AddScoped<Erasure>();
        services.AddScoped<Retention>();
        services.AddScoped<CommentExport>();
        services.AddSingleton(new NightlyWork("retention", AfterBackup: false, (provider, cancellation) => provider.GetRequiredService<Retention>().RunAsync(cancellation)));
        services.AddSingleton(new NightlyWork("traces", AfterBackup: false, SweepAsync));
        services.AddSingleton(new NightlyWork("erasure in copies", AfterBackup: true, EraseInBackupsAsync));
    }

    private static async Task SweepAsync(IServiceProvider provider, CancellationToken cancellation)
    {
        var (db, traces) = (provider.GetRequiredService<PortalDbContext>(), provider.GetRequiredService<Traces>());
        var since = provider.GetRequiredService<TimeProvider>().GetUtcNow() - Back;
        var isDue = await db.Set<LogEntry>().AnyAsync(
            entry => Deleting.Contains(entry.What) && entry.At > since && entry.Number > (traces.SweptUpTo ?? 0), cancellation);
        if (isDue && !await traces.SweepAsync(cancellation))
        {
            throw new NotWritableException(null);
        }
    }

    private static async Task EraseInBackupsAsync(IServiceProvider provider, CancellationToken cancellation)
    {
        var since = provider.GetRequiredService<TimeProvider>().GetUtcNow() - Back;
        var ids = await provider.GetRequiredService<PortalDbContext>().Set<LogEntry>()
            .Where(entry => entry.What == Erasure.What && entry.At > since).Select(entry => entry.Subject).ToListAsync(cancellation);
        if (!await provider.GetRequiredService<ErasedCopies>().EraseInBackupsAsync(ids, _ => true, cancellation))
        {
            throw new IOException("A copy still holds a comment that was erased.");
        }
    }
}
