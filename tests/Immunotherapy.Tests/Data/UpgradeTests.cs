using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Data;
using Log = Immunotherapy.Tests.Support.Log;

namespace Immunotherapy.Tests.Data;

/// <summary>What can stand in the way when the site starts. Articles are read all the same, and it heals by itself.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly KeptPortal portal = new(starts: false);

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task OrphanedLockOfMigrations_IsClearedAway()
    {
        Directory.CreateDirectory(portal.Data);
        portal.RunSql("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2020-01-01')");

        portal.Start();

        await portal.Get<Upgrade>().Done.WaitAsync(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);
        Assert.NotNull(await portal.CommentAsync());
    }

    [Fact]
    public async Task LockHeldByAnotherProcess_LeavesReadingOn_AndIsWaitedFor()
    {
        Directory.CreateDirectory(portal.Data);
        var held = new FileStream(Path.Join(portal.Data, "migration.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        portal.Start();
        var (article, ready) = (await portal.StatusAsync(), await portal.ReadyAsync());
        await held.DisposeAsync();
        await HealedAsync();

        Assert.Equal((200, "Unhealthy: database"), (article, ready));
        Assert.NotNull(await portal.CommentAsync());
    }

    [Fact]
    public async Task DatabaseOfANewerVersion_IsLeftAlone_WithOneLine()
    {
        portal.Start();
        portal.RunSql("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')");
        using var older = new KeptPortal(portal.Content);

        var (article, ready) = (await older.StatusAsync(), await older.ReadyAsync());
        await Assert.ThrowsAsync<NewerDatabaseException>(older.Get<Upgrade>().RunAsync);

        Assert.Equal((200, "Unhealthy: database"), (article, ready));
        Assert.Single(Log.Lines(portal.Data), line => line.Contains("cannot be used", StringComparison.Ordinal) && line.Contains("newer version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoSitesStartingOnOneDataFolder_BothServeAndWrite()
    {
        using var other = new KeptPortal(portal.Content, starts: false);

        await Task.WhenAll(Task.Run(portal.Start, TestContext.Current.CancellationToken), Task.Run(other.Start, TestContext.Current.CancellationToken));
        await Task.WhenAll(HealedAsync(), HealedAsync(other));
        var both = await Task.WhenAll(portal.CommentAsync("One"), other.CommentAsync("Two"));

        Assert.Equal((200, 200), (await portal.StatusAsync(), await other.StatusAsync()));
        Assert.Equal(["Two", "One"], [(await portal.FindAsync(both[1].Id))!.Body, (await other.FindAsync(both[0].Id))!.Body]);
    }

    [Fact]
    public async Task DamagedFile_LeavesReadingOn_AndAWholeOneHeals()
    {
        Directory.CreateDirectory(portal.Data);
        await File.WriteAllTextAsync(portal.File, new string('x', 9000), TestContext.Current.CancellationToken);

        portal.Start();
        var (article, ready) = (await portal.StatusAsync(), await portal.ReadyAsync());
        await Assert.ThrowsAsync<NotWritableException>(() => portal.CommentAsync());
        File.Delete(portal.File);
        await HealedAsync();

        Assert.Equal((200, "Unhealthy: database"), (article, ready));
        Assert.NotNull(await portal.CommentAsync());
        Assert.Equal("Healthy", await portal.ReadyAsync());
    }

    [Fact]
    public async Task LeftoverOfARestoringThatCrashed_IsDeleted()
    {
        Directory.CreateDirectory(Path.Join(portal.Data, "restoring"));
        await File.WriteAllTextAsync(Path.Join(portal.Data, "restoring", Database.FileName), "words", TestContext.Current.CancellationToken);

        portal.Start();

        await portal.Get<Upgrade>().Done.WaitAsync(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(Path.Join(portal.Data, "restoring")));
    }

    private Task HealedAsync(KeptPortal? which = null) =>
        (which ?? portal).Get<Upgrade>().Done.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
}
