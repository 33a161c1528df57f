using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>
/// Sees within half a second what another process (a verb, a second server) changed in the database, and when comments
/// must pause by themselves.
/// </summary>
internal sealed partial class CommentWatch(
    Upgrade upgrade, IServiceScopeFactory scopes, ArticleVersions versions, Pauses pauses, PortalSettings settings, ContentStore content, WriteGate gate,
    TimeProvider clock, ILogger<CommentWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private bool troubled;

    // Before the first request, so that no page is kept under a version from before the restart
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (upgrade.Done.IsCompletedSuccessfully)
        {
            if (settings.SampleComments)
            {
                await using var scope = scopes.CreateAsyncScope();
                await Samples.FillAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), gate, content, clock);
            }

            await TryAsync();
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await upgrade.Done.WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(Interval, clock);
            do
            {
                await TryAsync();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping
        }
    }

    private async Task TryAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            foreach (var discussion in await db.Set<Discussion>().AsNoTracking().ToListAsync())
            {
                versions.Raise(discussion.Lang, discussion.Slug, discussion.Version);
            }

            await pauses.ReadAsync(db);
            troubled = false;
        }
        catch (Exception failed) when (Database.IsTrouble(failed) || failed is SqliteException)
        {
            if (!troubled)
            {
                Log.Failed(logger, failed.Message);
            }

            troubled = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The state of the comments could not be read; it is tried again: {Cause}")]
        public static partial void Failed(ILogger logger, string cause);
    }
}
