using System.Net;
using Immunotherapy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Immunotherapy.Tests.Shared;

public sealed class DrainingTests
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);
    private static readonly Uri Home = new("/en", UriKind.Relative);

    [Fact]
    public async Task ToldToStop_ServesOnWithReadinessOffAndThenEnds()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var clock = new FakeTimeProvider();
        using var content = new ContentFixture();
        using var portal = new Portal(content, ("Portal:Limits:DrainSeconds", "3")) { Clock = clock };
        portal.UseKestrel(0);
        portal.StartServer();
        using var visitor = new HttpClient { BaseAddress = portal.ClientOptions.BaseAddress };
        var lifetime = portal.Services.GetRequiredService<IHostApplicationLifetime>();
        var before = await visitor.GetAsync(Ready, cancellation);

        lifetime.StopApplication();
        var ready = await visitor.GetAsync(Ready, cancellation);
        var page = await visitor.GetAsync(Home, cancellation);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.False(lifetime.ApplicationStopped.IsCancellationRequested);

        await UntilAsync(() => lifetime.ApplicationStopped.IsCancellationRequested, clock);
        var closed = portal.DisposeAsync().AsTask();
        await UntilAsync(() => closed.IsCompleted, clock);
    }

    // A wait begins on another thread, so the clock goes on until it is over
    private static async Task UntilAsync(Func<bool> happened, FakeTimeProvider clock)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        while (!happened())
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            await Task.Delay(20, deadline.Token);
        }
    }
}
