using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Data;

/// <summary>What another room wants done each night, with services of its own scope. It may be done more than once.</summary>
/// <param name="AfterBackup">Whether it is about the copies and must see the new one.</param>
public sealed record NightlyWork(string Name, bool AfterBackup, Func<IServiceProvider, CancellationToken, Task> DoAsync)
{
    /// <summary>In the log: something was deleted because of its age. Its traces are looked for by this word.</summary>
    public const string Retention = "retention";
}

/// <summary>The time zone of the clinic, as it is just now.</summary>
public sealed record NightTime(Func<TimeZoneInfo> Zone);

/// <summary>
/// What is done each night after three o'clock: what other rooms want done, then a copy of the database, then the head of the
/// log to the log stream. It never takes the site down; what fails is tried again.
/// </summary>
public sealed partial class Nightly(
    Upgrade upgrade, Backups backups, NightTime time, IEnumerable<NightlyWork> works, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Nightly> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FromMidnight = TimeSpan.FromHours(3);

    private readonly Dictionary<string, DateOnly> doneFor = new(StringComparer.Ordinal);
    private long? failedAt;

    /// <summary>Does what is due now.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (failedAt is { } failed && clock.GetElapsedTime(failed) < PauseAfterFailure)
        {
            return;
        }

        failedAt = null;
        await DoAsync(works.Where(work => !work.AfterBackup), cancellation);
        await OnceANightAsync("log head", WriteHeadAsync);
        await TryAsync("backup", () => BackUpAsync(cancellation));
        await DoAsync(works.Where(work => work.AfterBackup), cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await upgrade.Done.WaitAsync(stoppingToken);
            while (true)
            {
                await Task.Delay(Pause, clock, stoppingToken);
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping
        }
    }

    // The night that began last, by the clinic's clock; a clock that is set back begins another one
    private DateOnly Night() => DateOnly.FromDateTime((TimeZoneInfo.ConvertTime(clock.GetUtcNow(), time.Zone()) - FromMidnight).DateTime);

    private async Task DoAsync(IEnumerable<NightlyWork> due, CancellationToken cancellation)
    {
        foreach (var work in due)
        {
            await OnceANightAsync(work.Name, async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                await work.DoAsync(scope.ServiceProvider, cancellation);
            });
        }
    }

    private async Task OnceANightAsync(string name, Func<Task> doAsync)
    {
        var night = Night();
        if (doneFor.GetValueOrDefault(name) != night && await TryAsync(name, doAsync))
        {
            doneFor[name] = night;
        }
    }

    // What was copied is told by the files and not by memory, so a restart makes no second copy of the same night
    private async Task BackUpAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var night = TimeZoneInfo.ConvertTime(now, time.Zone());
        var began = now - (night - FromMidnight).TimeOfDay;
        if (backups.NewestAt(now) is { } newest && newest >= began)
        {
            return;
        }

        using (await backups.LockAsync(cancellation))
        {
            var counts = backups.Make(now);
            Log.BackedUp(logger, counts.Values.Sum(), backups.DeleteOld(now));
            works.Where(work => work.AfterBackup).ToList().ForEach(work => doneFor.Remove(work.Name));
        }
    }

    private async Task WriteHeadAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await db.Set<LogEntry>().AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync() is { } head)
        {
            Log.Head(logger, head.Number, head.Hash);
        }
    }

    private async Task<bool> TryAsync(string name, Func<Task> doAsync)
    {
        try
        {
            await doAsync();
            return true;
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception failed)
        {
            failedAt = clock.GetTimestamp();
            Log.Failed(logger, name, failed.GetType().Name, failed.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The database was copied and the copy proven: {Rows} rows; {Deleted} older copies were deleted")]
        public static partial void BackedUp(ILogger logger, long rows, int deleted);

        [LoggerMessage(2, LogLevel.Information, "The log of what was done ends with line {Number}, {Hash}")]
        public static partial void Head(ILogger logger, long number, string hash);

        [LoggerMessage(3, LogLevel.Error, "The nightly work \"{Name}\" failed and is tried again in 15 minutes: {Kind}, {Cause}")]
        public static partial void Failed(ILogger logger, string name, string kind, string cause);
    }
}
