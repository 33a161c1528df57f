namespace Immunotherapy.Web.Content.Search;

/// <summary>Keeps the index equal to what is published, in the background: neither the start nor an edit waits for it.</summary>
public sealed partial class SearchIndexing(
    ContentStore store, SearchIndex index, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<SearchIndexing> logger) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            while (true)
            {
                var swapped = store.Swapped;
                var done = Bring(stoppingToken);
                await (done ? swapped : Task.WhenAny(swapped, Task.Delay(PauseAfterFailure, clock, stoppingToken))).WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping
        }
    }

    private bool Bring(CancellationToken cancellation)
    {
        try
        {
            var snapshot = store.Current;
            var began = clock.GetTimestamp();
            index.BringUpTo(snapshot, cancellation);
            Log.Ready(logger, snapshot.Version, clock.GetElapsedTime(began).TotalMilliseconds);
            return true;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Log.Failed(logger, failed.GetType().Name, failed.Message);
            return false;
        }
    }

    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The search knows version {Version} after {Milliseconds:0} ms")]
        public static partial void Ready(ILogger logger, string version, double milliseconds);

        [LoggerMessage(2, LogLevel.Error, "The search index could not be made and is tried again: {Kind}, {Cause}. Check the rights and the room of the data folder.")]
        public static partial void Failed(ILogger logger, string kind, string cause);
    }
}
