using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Immunotherapy.Web.Shared;

/// <summary>Live: the process turns. Ready: it can serve. Outsiders learn which part failed; why, the log says.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<HealthAnswer>();
        services.AddHealthChecks()
            .AddCheck<ContentHealth>("content", tags: [Ready])
            .AddCheck<DataHealth>("data", tags: [Ready])
            .AddCheck<DatabaseHealth>("database", tags: [Ready])
            .AddCheck<BackupHealth>("backup", tags: [Ready])
            .AddCheck<DiskHealth>("disk", tags: [Ready])
            .AddCheck<StoppingHealth>("stopping", tags: [Ready]);
    }

    public static void MapHealth(this WebApplication app)
    {
        var answer = app.Services.GetRequiredService<HealthAnswer>();
        app.MapGetAndHead("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapGetAndHead("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = answer.WriteAsync });
    }

    private static void MapGetAndHead(this WebApplication app, string path, HealthCheckOptions options) =>
        app.MapHealthChecks(path, options)
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]))
            .DisableRateLimiting()
            .AllowAnonymous();
}

/// <summary>Answers with the names of what failed, and logs a failure once when it begins and once when it ends.</summary>
internal sealed partial class HealthAnswer(ILogger<HealthAnswer> logger)
{
    private readonly Lock gate = new();
    private Dictionary<string, string> failing = [];

    public Task WriteAsync(HttpContext context, HealthReport report)
    {
        var failed = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Description ?? "It did not answer.", StringComparer.Ordinal);
        Tell(failed);
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(failed.Count == 0 ? "Healthy" : $"Unhealthy: {string.Join(", ", failed.Keys)}");
    }

    private void Tell(Dictionary<string, string> failed)
    {
        lock (gate)
        {
            foreach (var (name, why) in failed.Where(failure => failing.GetValueOrDefault(failure.Key) != failure.Value))
            {
                Log.Failed(logger, name, why);
            }

            foreach (var name in failing.Keys.Where(name => !failed.ContainsKey(name)))
            {
                Log.Healed(logger, name);
            }

            failing = failed;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The site is not ready, {Part}: {Cause}")]
        public static partial void Failed(ILogger logger, string part, string cause);

        [LoggerMessage(2, LogLevel.Warning, "What kept the site from being ready has ended: {Part}")]
        public static partial void Healed(ILogger logger, string part);
    }
}

internal sealed class ContentHealth(ContentStore content) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            content.Lost ? HealthCheckResult.Unhealthy("The content folder, or more than a fifth of its files, has vanished.")
            : content.Current.Default is null ? HealthCheckResult.Unhealthy("No article can be shown.")
            : HealthCheckResult.Healthy());
}

/// <summary>Turns readiness off as soon as the site is told to stop, so that a proxy sends nobody new.</summary>
internal sealed class StoppingHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The site is stopping.")
            : HealthCheckResult.Healthy());
}
