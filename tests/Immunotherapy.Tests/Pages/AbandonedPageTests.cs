using System.Collections.Concurrent;
using Immunotherapy.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Immunotherapy.Tests.Pages;

/// <summary>A page is made once for all who ask at the same moment. The one for whom it is made may leave.</summary>
public sealed class AbandonedPageTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ContentFixture content = new();
    private readonly ActingClock clock = new();
    private readonly Visits visits = new();
    private readonly WebApplicationFactory<Program> portal;

    public AbandonedPageTests()
    {
        portal = new Portal(content) { Clock = clock }.With(visits);
        portal.UseKestrel(0);
        portal.StartServer();
    }

    public void Dispose()
    {
        portal.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task FirstVisitorLeaves_WhileThePageIsMade_TheOthersGetIt()
    {
        using var release = new ManualResetEventSlim();
        var making = false;
        clock.ActAt(2, () =>
        {
            Volatile.Write(ref making, true);
            release.Wait(Patience);
        });
        var site = portal.ClientOptions.BaseAddress;
        var first = await RawConnection.OpenAsync(site);
        await first.SendAsync(RawConnection.Get("/en/articles/side-effects"));
        await Poll.UntilAsync(() => Volatile.Read(ref making), Patience);
        var others = Enumerable.Range(0, 3).Select(_ => RawConnection.AskAsync(site, RawConnection.Get("/en/articles/side-effects"))).ToList();
        await Poll.UntilAsync(() => visits.Tokens.Count == 4 && clock.Readings >= 5, Patience);

        first.Dispose();
        await Poll.UntilAsync(() => visits.Tokens.First().IsCancellationRequested, Patience);
        release.Set();

        foreach (var answer in await Task.WhenAll(others))
        {
            Assert.Equal(200, answer.Status);
            Assert.Contains("</html>", answer.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Log.Lines(content.Data), line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal));
    }

    /// <summary>Knows of each request whether its visitor has left.</summary>
    private sealed class Visits : IStartupFilter
    {
        public ConcurrentQueue<CancellationToken> Tokens { get; } = new();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, further) =>
            {
                Tokens.Enqueue(context.RequestAborted);
                return further(context);
            });
            next(app);
        };
    }
}
