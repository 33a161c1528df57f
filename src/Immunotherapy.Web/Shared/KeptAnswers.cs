using System.Collections.Concurrent;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// How often kept pages were given: one line a second for each route. A line for each answer took a tenth of their speed,
/// and whoever asks for one page without end would fill the disk with them.
/// </summary>
internal sealed partial class KeptAnswers(TimeProvider clock, ILogger<KeptAnswers> logger) : BackgroundService
{
    private static readonly object Mark = new();
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Whether this request is counted here and needs no line of its own.</summary>
    public static bool Counts(HttpContext context) => context.Items.ContainsKey(Mark);

    public void Count(HttpContext context)
    {
        context.Items[Mark] = null;
        counts.AddOrUpdate(Logging.RouteOf(context), 1, (_, count) => count + 1);
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await second.WaitForNextTickAsync(stopping))
            {
                Write();
            }
        }
        finally
        {
            Write();
        }
    }

    private void Write()
    {
        foreach (var route in counts.Keys)
        {
            if (counts.TryRemove(route, out var count))
            {
                Log.Given(logger, route, count);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Route} from the cache, {Count} times within a second")]
        public static partial void Given(ILogger logger, string route, int count);
    }
}
