namespace Immunotherapy.Tests.Support;

/// <summary>
/// A clock that stands until a test sets it, while timers run in real time. One whose timers follow it would have a watch
/// that looks twice a second look half a million times when three days pass.
/// </summary>
public sealed class SetClock : TimeProvider
{
    private DateTimeOffset now = System.GetUtcNow();
    private TimeSpan advanced;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(advanced.TotalSeconds * TimestampFrequency);

    public void Advance(TimeSpan time)
    {
        now += time;
        advanced += time;
    }

    /// <summary>Also back, as a real clock may go; what measures spans of time does not see it.</summary>
    public void SetUtcNow(DateTimeOffset moment) => now = moment;
}
