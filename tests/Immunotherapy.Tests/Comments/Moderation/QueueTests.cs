using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments.Moderation;

/// <summary>What lies on the desk, in which order, and what is said about it.</summary>
public sealed class QueueTests : IDisposable
{
    private readonly CommentSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Queue_ShowsReportedFirst_ThenTheOldest_WithRobotsFoldedAndUncounted()
    {
        await site.AddAsync("Oldest");
        site.Moved.Advance(TimeSpan.FromMinutes(5));
        await site.AddAsync("Second");
        await site.AddAsync("Robot", desk: Desk.Robots);
        await site.AddAsync("Shown and unreported", CommentState.Published, null);
        site.Moved.Advance(TimeSpan.FromMinutes(5));
        await site.AddAsync("Reported", CommentState.Published, Desk.Reported);
        site.Moved.Advance(TimeSpan.FromMinutes(60));
        using var moderator = await Moderator.ComesAsync(site);

        var page = await moderator.GetAsync();

        Assert.Equal(["Reported", "Oldest", "Second"], page.Page.QuerySelectorAll("main > .desk-card .said").Select(said => said.TextContent));
        Assert.Equal(["Robot"], page.Page.QuerySelectorAll("details.robots:not([open]) .said").Select(said => said.TextContent));
        Assert.Equal("3 to read. The oldest was sent 70 minutes ago; the site promises 48 hours.", page.Said("p.lead"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_WithNothingButARobot_SaysThatNothingWaits()
    {
        using var moderator = await Moderator.ComesAsync(site);
        await site.AddAsync("Robot", desk: Desk.Robots);

        var page = await moderator.GetAsync();

        Assert.Equal("Nothing waits.", page.Said("p.lead").Trim());
        Assert.Single(page.Page.QuerySelectorAll("details.robots"));
    }

    [Fact]
    public async Task WrittenComment_LiesThereWithItsMarks_AndIsLateAfterThePromise()
    {
        using var moderator = await Moderator.ComesAsync(site);
        using var reader = site.NewReader();
        await reader.WriteAsync("They gave me 200 mg.\n<script>a</script>", "Ann <b>");
        site.Moved.Advance(TimeSpan.FromHours(47));
        var before = await moderator.GetAsync();
        site.Moved.Advance(TimeSpan.FromHours(2));

        // So long after, the session has ended
        await moderator.SignInAgainAsync();
        var page = await moderator.GetAsync();

        Assert.Equal("Doses: 200 mg", page.Said(".desk-card .mark"));
        Assert.Equal("They gave me 200 mg.\n<script>a</script>", page.Said(".desk-card .said"));
        Assert.Equal("Ann <b>", page.Said(".desk-card .by bdi"));
        Assert.Empty(page.Page.QuerySelectorAll("main script"));
        Assert.NotEqual(200, before.Status);
        Assert.Contains("late", page.Page.QuerySelector(".desk-card .waits")!.ClassList);
    }

    [Fact]
    public async Task LongQueue_ShowsTwenty_AndStopsCountingAtAHundred()
    {
        using var moderator = await Moderator.ComesAsync(site);
        await site.AddAsync([.. Enumerable.Range(0, 101).Select(number => new Comment
        {
            Id = Guid.CreateVersion7(CommentSite.Start),
            Lang = "en",
            Slug = Reader.Slug,
            Name = "",
            Body = $"{number}",
            WrittenAt = CommentSite.Start,
            WaitingSince = CommentSite.Start.AddSeconds(number),
            TokenHash = ReceiptToken.HashOf(ReceiptToken.Create()),
        })]);

        var page = await moderator.GetAsync();

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}"), page.Page.QuerySelectorAll("main > .desk-card .said").Select(said => said.TextContent));
        Assert.StartsWith("More than 100 to read.", page.Said("p.lead"), StringComparison.Ordinal);
    }
}
