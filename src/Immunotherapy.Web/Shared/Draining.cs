namespace Immunotherapy.Web.Shared;

/// <summary>
/// Told to stop, the server closes its doors at once, and a proxy learns it from readers who are turned away. So the site
/// first serves on for a little while with readiness off; then requests that are under way are finished.
/// </summary>
internal sealed class Draining(PortalSettings settings, TimeProvider clock) : IHostedLifecycleService
{
    private const int Usual = 5;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromSeconds(settings.Limits.DrainSeconds ?? (settings.Development ? 0 : Usual));
        await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class DrainingServices
{
    public static void AddDraining(this IServiceCollection services) => services.AddHostedService<Draining>();
}
