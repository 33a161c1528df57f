using System.Diagnostics;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Immunotherapy.Tests.Content;

public sealed class ContentWatchTests : IAsyncLifetime
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly LiveContent content = new();
    private readonly CountingClock clock = new();
    private readonly ContentWatch watch;

    public ContentWatchTests() => watch = new ContentWatch(
        content.Store, new ContentPlaces(content.Files.Folder, content.Files.Data), clock, NullLogger<ContentWatch>.Instance);

    public async ValueTask InitializeAsync()
    {
        await watch.StartAsync(TestContext.Current.CancellationToken);
        await Until(() => clock.Pauses == 1);
    }

    public async ValueTask DisposeAsync()
    {
        await watch.StopAsync(TestContext.Current.CancellationToken);
        watch.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task Start_KeepsWhatIsGood()
    {
        await Until(() => File.Exists(Path.Join(content.Files.Data, "en/articles/side-effects.md")));
    }

    [Fact]
    public async Task Edit_AfterIdleTime_IsNoticedAtOnceAndReadWhenItRests()
    {
        for (var look = 0; look < 20; look++)
        {
            await LookAfter(Pause);
        }

        var pauses = clock.Pauses;
        content.Files.WriteArticle("side-effects", "Another title");

        // No time passes on the clock: only the system's notice can have caused this look
        await Until(() => clock.Pauses > pauses);
        await Until(() => Shown() || Advance(TimeSpan.FromMilliseconds(20)));
        Assert.Equal("Another title", content.Article("side-effects")!.Title);
    }

    [Fact]
    public async Task EditOfTheSameSizeAndTime_IsFoundAfterTenSeconds()
    {
        var path = content.Files.PathOf("en/articles/side-effects.md");
        var time = File.GetLastWriteTimeUtc(path);
        var other = Path.Join(content.Files.Root, "other.md");
        File.WriteAllText(other, File.ReadAllText(path).Replace("title: Side effects", "title: Sade effects", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(other, time);
        File.Move(other, path, overwrite: true);

        for (var look = 0; look < 18; look++)
        {
            await LookAfter(Pause);
        }

        Assert.Equal("Side effects", content.Article("side-effects")!.Title);
        await Until(() => content.Article("side-effects")!.Title == "Sade effects" || Advance(Pause));
    }

    [Fact]
    public async Task RemovedFile_IsGoneWithinTwoLooks()
    {
        content.Files.Delete("en/articles/side-effects.md");

        await Until(() => content.Article("side-effects") is null || Advance(TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public async Task LostFolder_IsNoticedAndTheWatchGoesOn()
    {
        Directory.Move(content.Files.Folder, content.Files.Folder + "-away");
        await Until(() => content.Store.Lost || Advance(Pause));

        Directory.Move(content.Files.Folder + "-away", content.Files.Folder);
        content.Files.WriteArticle("side-effects", "Another title");
        await Until(() => Shown() || Advance(Pause));
        Assert.False(content.Store.Lost);
    }

    private bool Shown() => content.Article("side-effects")!.Title == "Another title";

    private bool Advance(TimeSpan time)
    {
        clock.Advance(time);
        return false;
    }

    private async Task LookAfter(TimeSpan pause)
    {
        var pauses = clock.Pauses;
        clock.Advance(pause);
        await Until(() => clock.Pauses > pauses);
    }

    private static async Task Until(Func<bool> happened)
    {
        var waited = Stopwatch.StartNew();
        while (!happened())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), "It did not happen within 20 seconds.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Counts how often the watch has looked: after each look it begins to pause.</summary>
    private sealed class CountingClock : FakeTimeProvider
    {
        private int pauses;

        public int Pauses => Volatile.Read(ref pauses);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref pauses);
            return timer;
        }
    }
}
