using Immunotherapy.Tests.Support;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Immunotherapy.Tests.Shared;

public sealed class EdgeTests
{
    [Fact]
    public async Task MoreConnectionsThanAllowed_AreClosed_AndAFreedOneServesAgain()
    {
        using var portal = new ServedPortal(new ContentFixture(), ("Portal:Limits:Connections", "2"));
        using var first = await RawConnection.OpenAsync(portal.Address);
        using var second = await RawConnection.OpenAsync(portal.Address);
        await AskAsync(first);
        await AskAsync(second);

        using var third = await RawConnection.OpenAsync(portal.Address);
        var refused = await third.IsClosedAsync();
        var served = await AskAsync(first);
        second.Dispose();

        Assert.True(refused);
        Assert.Equal(200, served);
        await Poll.UntilAsync(
            async () =>
            {
                using var next = await RawConnection.OpenAsync(portal.Address);
                return await IsServedAsync(next);
            },
            TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void SlowAndLargeSenders_AreBounded()
    {
        using var portal = new ServedPortal();

        var server = portal.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        Assert.False(server.AddServerHeader);
        Assert.InRange(server.Limits.RequestHeadersTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.InRange(server.Limits.KeepAliveTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        Assert.NotNull(server.Limits.MinRequestBodyDataRate);
        Assert.NotNull(server.Limits.MinResponseDataRate);
        Assert.Equal(64 * 1024, server.Limits.MaxRequestBodySize);
        Assert.InRange(server.Limits.MaxRequestHeadersTotalSize, 1, 16 * 1024);
        Assert.InRange(server.Limits.MaxRequestLineSize, 1, 128 * 1024);
    }

    private static async Task<int> AskAsync(RawConnection connection)
    {
        await connection.SendAsync(RawConnection.Get("/health/live"));
        return (await connection.ReadAsync()).Status;
    }

    private static async Task<bool> IsServedAsync(RawConnection connection)
    {
        try
        {
            return await AskAsync(connection) == 200;
        }
        catch (EndOfStreamException)
        {
            return false;
        }
    }
}
