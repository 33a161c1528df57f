using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Data;

/// <summary>
/// Brings the database to this version of the program before the first request. When that fails, articles are read
/// all the same, and it is tried again until it works.
/// </summary>
public sealed partial class Upgrade(Database database, IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<Upgrade> logger) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // The start waits for another process only for a moment, since articles can be read meanwhile; a verb has nothing else to do
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private string? safetyCopy;

    /// <summary>Ends when the database is of this version.</summary>
    public Task Done => done.Task;

    /// <summary>Why the database cannot be used, or null.</summary>
    public string? Trouble { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryAsync())
        {
            _ = RetryAsync();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Does it now, for verbs.</summary>
    /// <exception cref="IOException">Another process holds the lock for longer than the patience.</exception>
    /// <exception cref="NewerDatabaseException">The database was written by a newer version of the program.</exception>
    public Task RunAsync() => RunAsync(Patience);

    private async Task RunAsync(TimeSpan patience)
    {
        Directory.CreateDirectory(database.Folder);
        using var ours = await FileLock.TakeAsync(database.MigrationLock, patience, lifetime.ApplicationStopping);
        DeleteLeftover();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var applied = await KnownMigrationsAsync(db);
        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        if (pending.Count > 0)
        {
            if (applied.Count > 0)
            {
                KeepSafetyCopy(pending[0]);
            }

            ClearOrphanedLock();
            await db.Database.MigrateAsync(lifetime.ApplicationStopping);
        }

        Trouble = null;
        done.TrySetResult();
    }

    /// <returns>The migrations that a database went through.</returns>
    /// <exception cref="NewerDatabaseException">This program does not know one of them.</exception>
    internal static async Task<IReadOnlyList<string>> KnownMigrationsAsync(PortalDbContext db)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync()).ToList();
        return applied.Find(name => !known.Contains(name)) is { } newer ? throw new NewerDatabaseException(newer) : applied;
    }

    private async Task<bool> TryAsync()
    {
        try
        {
            await RunAsync(PatienceAtStart);
            return true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or NewerDatabaseException || Database.IsTrouble(failed))
        {
            database.Forget();
            if (Trouble != failed.Message)
            {
                Trouble = failed.Message;
                Log.Failed(logger, failed.Message);
            }

            return false;
        }
    }

    private async Task RetryAsync()
    {
        try
        {
            do
            {
                await Task.Delay(Pause, clock, lifetime.ApplicationStopping);
            }
            while (!await TryAsync());
            Log.Healed(logger);
        }
        catch (OperationCanceledException)
        {
            // The site is stopping
        }
    }

    // Nobody restores while the lock is ours, so this is what a crash left behind, and it holds readers' words
    private void DeleteLeftover()
    {
        if (Directory.Exists(database.Restoring))
        {
            Directory.Delete(database.Restoring, recursive: true);
        }
    }

    // Once, however often it is tried: every five seconds another copy would fill the disk
    private void KeepSafetyCopy(string pending)
    {
        if (safetyCopy is null)
        {
            var file = Path.Join(database.Backups, Backups.NameOf($"before-{pending}-", clock.GetUtcNow()));
            Backup.Make(database, file);
            safetyCopy = file;
        }
    }

    // Ours is the lock that counts, so whoever left this row is gone; EF Core would wait for it for ever
    private void ClearOrphanedLock()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        command.ExecuteNonQuery();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The database cannot be used, so there are no comments and no sign-in; it is tried again every 5 seconds: {Cause}")]
        public static partial void Failed(ILogger logger, string cause);

        [LoggerMessage(2, LogLevel.Warning, "The database can be used again")]
        public static partial void Healed(ILogger logger);
    }
}
