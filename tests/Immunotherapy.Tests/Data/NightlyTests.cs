using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Data;
using Log = Immunotherapy.Tests.Support.Log;

namespace Immunotherapy.Tests.Data;

public sealed class NightlyTests : IDisposable
{
    private readonly KeptPortal portal = new();

    public void Dispose() => portal.Dispose();

    private Backups Backups => portal.Get<Backups>();

    [Fact]
    public async Task EachNight_OneProvenCopy_KeptFourteenDays()
    {
        await portal.CommentAsync();
        for (var day = 0; day < 20; day++)
        {
            for (var hour = 0; hour < 24; hour++)
            {
                await LookAsync();
                portal.Clock.Advance(TimeSpan.FromHours(1));
            }
        }

        var files = Backups.Files();
        Assert.InRange(files.Count, 14, 16);
        Assert.All(files, file => Assert.Equal(1, Backup.Prove(file)["Comments"]));
    }

    [Fact]
    public async Task ByTheClinicsClock_AfterThree()
    {
        // 2030-05-01 in New York, four hours behind
        portal.Clock.SetUtcNow(new DateTimeOffset(2030, 5, 1, 6, 0, 0, TimeSpan.Zero));
        await LookAsync();
        var first = Backups.Files();

        portal.Clock.SetUtcNow(new DateTimeOffset(2030, 5, 1, 6, 59, 0, TimeSpan.Zero));
        await LookAsync();
        var before = Backups.Files();
        portal.Clock.SetUtcNow(new DateTimeOffset(2030, 5, 1, 7, 1, 0, TimeSpan.Zero));
        await LookAsync();

        Assert.Equal(["portal-20300501-060000.db"], first.Select(Path.GetFileName));
        Assert.Single(before);
        Assert.Equal(["portal-20300501-060000.db", "portal-20300501-070100.db"], Backups.Files().Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Running_LooksEachMinute()
    {
        portal.Clock.Advance(TimeSpan.FromSeconds(59));
        var before = Backups.Files().Count;

        await Poll.UntilAsync(
            () =>
            {
                portal.Clock.Advance(TimeSpan.FromSeconds(1));
                return Backups.Files().Count > 0;
            },
            TimeSpan.FromSeconds(10));

        Assert.Equal(0, before);
    }

    [Fact]
    public async Task WhatFails_IsTriedAgainInAQuarterOfAnHour_AndTheRestIsDone()
    {
        await portal.CommentAsync();
        await portal.WriteAsync(db => db.AppendToLogAsync(portal.Clock.GetUtcNow(), "portal", "test", "nothing"));
        await File.WriteAllTextAsync(portal.Backups, "in the way", TestContext.Current.CancellationToken);

        await LookAsync();
        File.Delete(portal.Backups);
        await LookAsync();
        var soon = Backups.Files().Count;
        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        await LookAsync();

        Assert.Equal(0, soon);
        Assert.Single(Backups.Files());
        var head = (await portal.LastLogAsync())!;
        Assert.Contains(Log.Lines(portal.Data), line => line.Contains($"\"Number\":{head.Number},\"Hash\":\"{head.Hash}\"", StringComparison.Ordinal));
        Assert.Contains(Log.Lines(portal.Data), line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal) && line.Contains("\"Name\":\"backup\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ClockSetBackOrForward_IsFollowedByACopy_AndTheNewestStays()
    {
        await LookAsync();
        portal.Clock.Advance(TimeSpan.FromDays(400));
        await LookAsync();
        var forward = Backups.Files();

        // A clock that goes back is not one that FakeTimeProvider can be; what it left behind is the same
        File.Move(forward[0], Path.Join(portal.Backups, "portal-20990101-030000.db"));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync();

        Assert.Single(forward);
        Assert.Equal(2, Backups.Files().Count);
        Assert.Equal(portal.Clock.GetUtcNow().ToUnixTimeSeconds(), Backups.NewestAt(portal.Clock.GetUtcNow())!.Value.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task LeftoversAndOldCopies_AreDeleted_NeverTheNewest()
    {
        await LookAsync();
        var kept = Path.GetFileName(Assert.Single(Backups.Files()));
        foreach (var name in new[] { "portal-20200101-030000.db", "before-upgrade-20200101-030000.db", "portal-20200102-030000.db.unproven", "portal-20200102-030000.db.unproven-journal" })
        {
            await File.WriteAllTextAsync(Path.Join(portal.Backups, name), "", TestContext.Current.CancellationToken);
        }

        var deleted = Backups.DeleteOld(portal.Clock.GetUtcNow().AddDays(100));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync();

        Assert.Equal(2, deleted);
        Assert.Contains(kept, Directory.GetFiles(portal.Backups, "*.db*").Select(Path.GetFileName));
        Assert.Equal(2, Directory.GetFiles(portal.Backups, "*.db*").Length);
    }

    private Task LookAsync() => portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);
}
