using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
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
        var clock = new FakeTimeProvider();
        using var content = new ContentFixture();
        using var site = new Portal(content) { Clock = clock };
        var backups = site.Services.GetRequiredService<Backups>();
        clock.Advance(TimeSpan.FromSeconds(59));
        var before = backups.Files().Count;

        await Poll.UntilAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return backups.Files().Count > 0;
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
    public async Task ClockThatJumps_IsFollowedByACopy_AndTheNewestStays()
    {
        var now = portal.Clock.GetUtcNow();
        foreach (var day in new[] { 0, 400, 1 })
        {
            portal.Clock.SetUtcNow(now.AddDays(day));
            await LookAsync();
            Assert.Equal(now.AddDays(day).ToUnixTimeSeconds(), Backups.NewestAt(now.AddDays(day))!.Value.ToUnixTimeSeconds());
        }

        // The first was too old by the clock that had jumped ahead
        Assert.Equal(2, Backups.Files().Count);
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
