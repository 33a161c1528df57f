using System.Diagnostics;

namespace Immunotherapy.Tests.Support;

/// <summary>Waits for something real to happen, by looking again and again until a deadline.</summary>
public static class Poll
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static Task UntilAsync(Func<bool> happened, TimeSpan patience, Func<string>? otherwise = null) =>
        UntilAsync(() => Task.FromResult(happened()), patience, otherwise);

    /// <param name="otherwise">What to say when it has not happened in time.</param>
    public static async Task UntilAsync(Func<Task<bool>> happened, TimeSpan patience, Func<string>? otherwise = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await happened())
        {
            if (Stopwatch.GetElapsedTime(started) > patience)
            {
                throw new TimeoutException($"It has not happened within {patience}. {otherwise?.Invoke()}");
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
