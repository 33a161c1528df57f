using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Data;

public sealed class ClockTests
{
    [Fact]
    public async Task JumpsBothWays_StopNeitherReadingNorWriting_AndTheLogStaysWhole()
    {
        var clock = new ActingClock();
        using var content = new ContentFixture();
        using var site = new Portal(content) { Clock = clock };
        using var visitor = site.Visitor();
        var statuses = new List<int>();
        var (head, brokenAt) = ((LogEntry?)null, (long?)null);

        foreach (var days in new[] { 0, 4000, -4000, 0 })
        {
            clock.Offset = TimeSpan.FromDays(days);
            using var answer = await visitor.GetAsync("/en/articles/side-effects", TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
            await using var scope = site.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await site.Services.GetRequiredService<WriteGate>().WriteAsync(
                db,
                async () =>
                {
                    await db.AppendToLogAsync(clock.GetUtcNow(), "portal", "test", "test");
                    (head, brokenAt) = await db.VerifyLogAsync();
                    return true;
                },
                TestContext.Current.CancellationToken);
        }

        Assert.Equal([200, 200, 200, 200], statuses);
        Assert.Equal((4, null), (head!.Number, brokenAt));
    }
}
