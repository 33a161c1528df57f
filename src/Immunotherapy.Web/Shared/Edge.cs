using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace Immunotherapy.Web.Shared;

/// <summary>What stands between the network and the pages: limits of the server, hosts, proxies.</summary>
internal static class Edge
{
    // Nearly all requests name the same one
    private static volatile string lastSound = "";

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
            // A search of 10,000 signs, each of them written with twelve, is answered too
            kestrel.Limits.MaxRequestLineSize = 128 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.MaxConcurrentConnections = settings.Limits.Connections;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 50;
        });
        builder.Services.Configure<HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = [.. settings.AllowedHosts];
            hosts.AllowEmptyHosts = false;
        });
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
            .PersistKeysToFileSystem(new DirectoryInfo(settings.KeysPath));
        builder.Services.AddRateLimiter(settings.Limits.Configure);
        builder.Services.Configure<HostOptions>(host =>
        {
            // Service managers often kill after 30 seconds; a connection that never ends its request must not wait for that
            host.ShutdownTimeout = TimeSpan.FromSeconds(25);
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(20) });
    }

    /// <summary>
    /// Components take the address that they are drawn for as a URI and fail without one. A port above 65535 passes the
    /// host filter, and a scheme is whatever the proxy was told.
    /// </summary>
    public static Task RefuseUnsoundAddress(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var address = $"{request.Scheme}://{request.Host}";
        if (address == lastSound)
        {
            return next(context);
        }

        if (request.Scheme is "http" or "https" && Uri.TryCreate(address, UriKind.Absolute, out _))
        {
            lastSound = address;
            return next(context);
        }

        // The page that says so is drawn for an address too
        request.Scheme = Uri.UriSchemeHttp;
        request.Host = new HostString(request.Host.Host);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
