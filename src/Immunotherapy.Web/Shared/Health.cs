using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Immunotherapy.Web.Shared;

/// <summary>Live: the process turns. Ready: it can serve. Outsiders learn one word; the log says which part failed.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<ContentHealth>("content", tags: [Ready])
            .AddCheck<DataHealth>("data", tags: [Ready])
            .AddCheck<StoppingHealth>("stopping", tags: [Ready]);
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGetAndHead("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapGetAndHead("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }

    private static void MapGetAndHead(this WebApplication app, string path, HealthCheckOptions options) =>
        app.MapHealthChecks(path, options)
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]))
            .DisableRateLimiting()
            .AllowAnonymous();
}

internal sealed class ContentHealth(ContentStore content) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            content.Lost ? HealthCheckResult.Unhealthy("The content folder, or more than a fifth of its files, has vanished.")
            : content.Current.Default is null ? HealthCheckResult.Unhealthy("No article can be shown.")
            : HealthCheckResult.Healthy());
}

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

/// <summary>Turns readiness off as soon as the site is told to stop, so that a proxy sends nobody new.</summary>
internal sealed class StoppingHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The site is stopping.")
            : HealthCheckResult.Healthy());
}
