namespace Immunotherapy.Tests.Support;

/// <summary>
/// A clock that stands still until a test moves it. Its timers run in real time: a fake timer would tick for each half
/// second of the days that a test jumps over.
/// </summary>
public sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    private long ticks = now.UtcTicks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
}
