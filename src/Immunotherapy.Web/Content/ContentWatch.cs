namespace Immunotherapy.Web.Content;

/// <summary>
/// Looks at the content folder every half second by size and time and every ten seconds by contents. The operating
/// system's own notices only hasten the next look: behind links and network shares they never come.
/// </summary>
public sealed partial class ContentWatch(ContentStore store, ContentPlaces places, TimeProvider clock, ILogger<ContentWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PauseWhileWriting = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ContentsPause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim hints = new(0, 1);

    public override void Dispose()
    {
        hints.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch();
        var contentsAt = clock.GetTimestamp();
        var settled = true;
        Task? hint = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                store.KeepLastGood();
                // One wait for a hint outlives the pauses: a new one each time would queue up behind those that nobody awaits
                hint ??= hints.WaitAsync(stoppingToken);
                var pause = Task.Delay(settled ? Pause : PauseWhileWriting, clock, stoppingToken);
                await (settled ? Task.WhenAny(pause, hint) : pause);
                stoppingToken.ThrowIfCancellationRequested();
                hint = hint.IsCompleted ? null : hint;
                var contents = clock.GetElapsedTime(contentsAt) >= ContentsPause;
                contentsAt = contents ? clock.GetTimestamp() : contentsAt;
                settled = store.Refresh(contents, settle: true);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                // Content stays as it is; the next look may do better
                Log.LookFailed(logger, failed);
                settled = true;
            }
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(places.ContentPath) { IncludeSubdirectories = true };
            watcher.Changed += Hint;
            watcher.Created += Hint;
            watcher.Deleted += Hint;
            watcher.Renamed += Hint;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception unavailable) when (unavailable is ArgumentException or IOException)
        {
            return null;
        }
    }

    private void Hint(object sender, FileSystemEventArgs change)
    {
        try
        {
            hints.Release();
        }
        catch (SemaphoreFullException)
        {
            // A look is due already
        }
        catch (ObjectDisposedException)
        {
            // The site is stopping
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Looking at the content folder failed; it is tried again")]
        public static partial void LookFailed(ILogger logger, Exception failed);
    }
}
