using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Shared;

/// <summary>A service manager sends SIGTERM: nobody new is sent here, those who are here get their page, and the end is a clean one.</summary>
public sealed class StoppingTests(Publication publication) : IDisposable
{
    private const string NoSignals = "This system has no SIGTERM.";

    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Fact(Skip = NoSignals, SkipWhen = nameof(RunningSite.CannotBeTerminated), SkipType = typeof(RunningSite))]
    public async Task Terminated_TurnsReadinessOff_FinishesWhatIsUnderWay_AndEndsWithZero()
    {
        content.Write("media/large.svg", $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{string.Concat(Enumerable.Repeat("<rect width='1' height='1'/>", 15_000))}</svg>""");
        var settings = RunningSite.Settings(content);
        settings["Portal__Limits__DrainSeconds"] = "1";
        using var site = await RunningSite.ServeAsync(publication, settings);
        using var slow = await RawConnection.OpenAsync(site.Address, receiveBuffer: 4096);

        // More than the buffers between the two can hold, so that the site is in the middle of an answer
        await slow.SendAsync(string.Concat(Enumerable.Repeat(RawConnection.Get("/media/large.svg"), 40)));
        var before = await RawConnection.AskAsync(site.Address, RawConnection.Get("/health/ready"));

        site.Terminate();
        await Poll.UntilAsync(async () => (await RawConnection.AskAsync(site.Address, RawConnection.Get("/health/ready"))).Status == 503, TimeSpan.FromSeconds(1));
        var page = await RawConnection.AskAsync(site.Address, RawConnection.Get("/en"));
        await Poll.UntilAsync(() => RefusesAsync(site.Address), TimeSpan.FromSeconds(10));
        var answers = 0;
        while (!await slow.IsClosedAsync())
        {
            var answer = await slow.ReadAsync();
            Assert.Equal((200, true), (answer.Status, answer.Text.EndsWith("</svg>", StringComparison.Ordinal)));
            answers++;
        }

        Assert.Equal((200, 200), (before.Status, page.Status));
        Assert.InRange(answers, 1, 39);
        Assert.Equal(0, await site.EndAsync());
        Assert.Empty(site.Errors);
    }

    private static async Task<bool> RefusesAsync(Uri address)
    {
        try
        {
            using var connection = await RawConnection.OpenAsync(address);
            return false;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return true;
        }
    }
}
