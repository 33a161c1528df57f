using System.Collections.Concurrent;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;

namespace Immunotherapy.Tests.Comments;

/// <summary>Two servers on one data folder: what happens through one is seen on the other.</summary>
public sealed class SecondServerTests(TwoServers servers) : IClassFixture<TwoServers>
{
    private const string Article = "/en/articles/side-effects";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task DecisionThroughOne_ShowsOnTheOtherWithinTwoSeconds_AndErasingByVerbToo()
    {
        using var writer = BehindProxy.Reader(servers.Second);
        using var moderator = await Moderator.SignInAsync(BehindProxy.Reader(servers.First));
        await writer.WriteAsync("Words through the second");
        var before = await WarmAsync(writer);

        var queue = await moderator.GetAsync();
        var id = Guid.Parse(queue.Page.QuerySelectorAll("form.decide").Single(form => form.PreviousElementSibling!.TextContent.Contains("Words through the second", StringComparison.Ordinal)).QuerySelector("input[name=Id]")!.GetAttribute("value")!);
        var decided = await moderator.Browser.SendAsync(Moderator.Offered(queue, Moderator.Queue, id, "publish"));
        var first = await moderator.GetAsync(Article);
        await Poll.UntilAsync(async () => Shows(await writer.GetAsync(Article)), Soon);
        var after = await WarmAsync(writer);
        var (code, _, errors) = await Verbs.RunAsync(servers.Content.Data, "comments", "erase", id.ToString());
        await Poll.UntilAsync(async () => !Shows(await writer.GetAsync(Article)) && !Shows(await moderator.GetAsync(Article)), Soon);
        var erased = await WarmAsync(writer);

        Assert.Equal((302, true, 0, ""), (decided.Status, Shows(first), code, errors));
        Assert.Equal(3, new[] { before, after, erased }.Select(page => page.Header("ETag")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task FormSentToBothAtOnce_IsOneComment()
    {
        var cookies = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        using var toFirst = BehindProxy.Reader(servers.First, cookies);
        using var toSecond = BehindProxy.Reader(servers.Second, cookies);
        using var moderator = await Moderator.SignInAsync(BehindProxy.Reader(servers.First));

        for (var round = 0; round < 5; round++)
        {
            var form = await toFirst.FillInAsync($"Sent to both {round}");
            var answers = await Task.WhenAll(new[] { toFirst, toSecond, toFirst, toSecond }.Select(reader => reader.SendAsync(form)));
            Assert.All(answers, answer => Assert.Equal((303, answers[0].Location), (answer.Status, answer.Location)));
        }

        var bodies = (await moderator.GetAsync()).Page.QuerySelectorAll(".desk-card .said").Select(said => said.TextContent).Where(body => body.StartsWith("Sent to both", StringComparison.Ordinal));
        Assert.Equal(["Sent to both 0", "Sent to both 1", "Sent to both 2", "Sent to both 3", "Sent to both 4"], bodies);
    }

    // The second answer is a kept one, with the tag that browsers ask with
    private static async Task<Shown> WarmAsync(Reader reader)
    {
        await reader.GetAsync(Article);
        return await reader.GetAsync(Article);
    }

    private static bool Shows(Shown page) => page.Said("main").Contains("Words through the second", StringComparison.Ordinal);
}

/// <summary>Two processes of the published program on one folder of data, with an account of a moderator.</summary>
public sealed class TwoServers(Publication publication) : IAsyncLifetime
{
    public ContentFixture Content { get; } = new();

    public RunningSite First { get; private set; } = null!;

    public RunningSite Second { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using (var portal = new Portal(Content))
        {
            await StaffClient.AddAsync(portal.Services, Role.Moderator);
        }

        First = await RunningSite.ServeAsync(publication, RunningSite.CalmSettings(Content));
        Second = await RunningSite.ServeAsync(publication, RunningSite.CalmSettings(Content));
    }

    public ValueTask DisposeAsync()
    {
        First?.Dispose();
        Second?.Dispose();
        Content.Dispose();
        return ValueTask.CompletedTask;
    }
}
