using Immunotherapy.Web.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Immunotherapy.Web.Shared;

/// <summary>The data folder takes a file. Reading goes on while it does not.</summary>
internal sealed class DataHealth(PortalSettings settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Join(settings.DataPath, $".probe-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(settings.DataPath);
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("The data folder cannot be written.");
        }
    }
}

/// <summary>The database is of this version, answers a question, and would take a write.</summary>
internal sealed class DatabaseHealth(Database database, Upgrade upgrade, WriteGate gate) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (upgrade.Trouble is not null || !upgrade.Done.IsCompletedSuccessfully)
        {
            return HealthCheckResult.Unhealthy(upgrade.Trouble ?? "The database is being brought to this version.");
        }

        try
        {
            using var connection = database.Open();
            connection.Number("SELECT count(*) FROM (SELECT 1 FROM Comments LIMIT 1)");

            // Changes nothing, but only where a change could be made: SQLite begins a write in a read-only file without a word.
            // Through the gate, because it takes turns: beside it a busy site would seem to be a broken one
            await gate.AloneAsync(() => connection.Run("UPDATE Discussions SET Version = Version WHERE 0"), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failed) when (Database.IsTrouble(failed))
        {
            database.Forget();
            return HealthCheckResult.Unhealthy((failed.InnerException ?? failed).Message);
        }
    }
}

/// <summary>A proven copy is younger than two days. A database that is younger itself has had no night to be copied in.</summary>
internal sealed class BackupHealth(Database database, Backups backups, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Most = TimeSpan.FromDays(2);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var since = backups.NewestAt(now) ?? database.MadeAt;
        return Task.FromResult(now - since > Most
            ? HealthCheckResult.Unhealthy("The newest proven copy of the database is older than two days, or there is none.")
            : HealthCheckResult.Healthy());
    }
}

internal sealed class DiskHealth(PortalSettings settings) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(IsNearlyFull()
            ? HealthCheckResult.Unhealthy($"Less than {settings.Limits.FreeMegabytes} MB are free where the data folder lies.")
            : HealthCheckResult.Healthy());

    private bool IsNearlyFull()
    {
        try
        {
            return new DriveInfo(settings.DataPath).AvailableFreeSpace < settings.Limits.FreeMegabytes * Megabyte;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // That the folder cannot be used is told by its own check
            return false;
        }
    }
}
