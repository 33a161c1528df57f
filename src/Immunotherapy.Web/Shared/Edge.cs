using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace Immunotherapy.Web.Shared;

/// <summary>What stands between the network and the pages: limits of the server, hosts, proxies.</summary>
internal static class Edge
{
    public static void AddEdge(this WebApplicationBuilder builder, PortalSettings settings)
    {
        SecurityHeaders.AddFirst(builder.Services);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            kestrel.Limits.MinRequestBodyDataRate = new(240, TimeSpan.FromSeconds(5));
            kestrel.Limits.MinResponseDataRate = new(240, TimeSpan.FromSeconds(10));
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.MaxConcurrentConnections = settings.Limits.Connections;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 50;
        });
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = [.. settings.AllowedHosts]);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // The host stays what the server was asked for: absolute links come from the configured origin
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = 1;
            forwarded.AllowedHosts = [.. settings.AllowedHosts];
            foreach (var network in settings.Proxies)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
        builder.Services.AddDataProtection()
            .SetApplicationName("Immunotherapy")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Join(settings.DataPath, "keys")));
        builder.Services.AddRateLimiter(settings.Limits.Configure);
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = TimeSpan.FromSeconds(25);
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(20) });
    }
}
