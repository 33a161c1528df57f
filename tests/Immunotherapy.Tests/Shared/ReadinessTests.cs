using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Log = Immunotherapy.Tests.Support.Log;

namespace Immunotherapy.Tests.Shared;

public sealed class ReadinessTests
{
    [Fact]
    public async Task WithoutABackupForTwoDays_BackupIsNamed_UntilOneIsMade()
    {
        using var portal = new KeptPortal();
        await File.WriteAllTextAsync(portal.Backups, "in the way", TestContext.Current.CancellationToken);
        portal.Clock.Advance(TimeSpan.FromHours(47));
        var young = await portal.ReadyAsync();
        portal.Clock.Advance(TimeSpan.FromHours(2));
        var old = await portal.ReadyAsync();

        File.Delete(portal.Backups);
        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("Healthy", "Unhealthy: backup"), (young, old));
        Assert.Equal("Healthy", await portal.ReadyAsync());
    }

    [Fact]
    public async Task TooLittleRoom_NamesTheDisk()
    {
        using var portal = new KeptPortal(settings: ("Portal:Limits:FreeMegabytes", "1000000"));

        Assert.Equal(("Unhealthy: disk", 503), (await portal.ReadyAsync(), await portal.StatusAsync("/health/ready")));
        Assert.Equal(200, await portal.StatusAsync("/health/live"));
    }

    [Fact]
    public async Task WhatFailed_IsLoggedOncePerChange()
    {
        using var portal = new KeptPortal();
        portal.RunSql("ALTER TABLE Comments RENAME TO Elsewhere");
        string[] answers = [await portal.ReadyAsync(), await portal.ReadyAsync(), await portal.ReadyAsync()];

        portal.RunSql("ALTER TABLE Elsewhere RENAME TO Comments");
        var healed = await portal.ReadyAsync();
        await portal.ReadyAsync();

        var lines = Log.Lines(portal.Data).Where(line => line.Contains("ready", StringComparison.Ordinal) && line.Contains("\"Part\":\"database\"", StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.Equal("Unhealthy: database", answer));
        Assert.Equal("Healthy", healed);
        Assert.Equal(2, lines.Count());
    }

    [Theory]
    [InlineData("3.51.2", "10.0.12", "SQLite 3.51.2 has a known flaw")]
    [InlineData("3.40.1", "10.0.12", "SQLite 3.40.1 has a known flaw")]
    [InlineData("3.51.3", "10.0.6", ".NET 10.0.6 has a known flaw")]
    public void Outdated_IsNamed(string sqlite, string runtime, string words) =>
        Assert.StartsWith(words, Assert.Single(PortalSettings.Outdated(Version.Parse(runtime), Version.Parse(sqlite))), StringComparison.Ordinal);

    [Fact]
    public void WhatWeBring_IsNotOutdated()
    {
        Assert.Empty(PortalSettings.Outdated(Environment.Version, Database.Native));
        Assert.Empty(PortalSettings.Outdated(new Version(10, 0, 7), new Version(3, 51, 3)));
    }
}
