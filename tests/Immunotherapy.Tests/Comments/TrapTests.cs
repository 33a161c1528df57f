using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Comments.Moderation;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Comments;

/// <summary>Traps for robots refuse nothing and drop nothing: a person may have walked into one.</summary>
public sealed class TrapTests : IDisposable
{
    private readonly CommentSite site = new(("Portal:Limits:SecondsToWrite", "3"));
    private readonly Reader reader;

    public TrapTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task HiddenFieldFilledIn_OrSentTooFast_GoesToTheRobots_AndLooksTheSameToTheWriter()
    {
        var trapped = (await reader.FillInAsync("Trapped")).With(("Website", "https://example.org"));
        var slow = await reader.FillInAsync("Slow");
        var unopened = slow.With(("Body", "No time"), ("Opened", null), ("FormKey", ReceiptToken.Create()));
        site.Moved.Advance(TimeSpan.FromSeconds(3));
        var fast = await reader.FillInAsync("Fast");
        site.Moved.Advance(TimeSpan.FromSeconds(3) - TimeSpan.FromTicks(1));

        var answers = new[] { await reader.SendAsync(trapped), await reader.SendAsync(fast), await reader.SendAsync(slow), await reader.SendAsync(unopened) };
        var receipt = await reader.GetAsync(answers[0].Location);

        Assert.All(answers, answer => Assert.Equal(303, answer.Status));
        var desks = (await site.CommentsAsync()).ToDictionary(comment => comment.Body, comment => comment.Desk);
        Assert.Equal((Desk.Robots, Desk.Robots, Desk.Waiting, Desk.Waiting), (desks["Trapped"], desks["Fast"], desks["Slow"], desks["No time"]));
        Assert.Contains("It waits for a person to read it", receipt.Said(".state"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_AreOutsideCountsAndPromise_AndCanBePublished()
    {
        var robot = await site.AddAsync("Robot", desk: Desk.Robots);
        site.Moved.Advance(TimeSpan.FromHours(96) + TimeSpan.FromTicks(1));
        await using var scope = site.Services.CreateAsyncScope();

        var desk = await scope.ServiceProvider.GetRequiredService<Desks>().ReadAsync();
        await site.AskAsync(async db => { await site.Services.GetRequiredService<Pauses>().ReadAsync(db); return true; });

        Assert.Equal((0, null, 0), (desk.Waiting, desk.Oldest, desk.Comments.Count));
        Assert.Equal("Robot", Assert.Single(desk.Robots).Comment.Body);
        Assert.Equal(200, (await reader.GetAsync(Reader.WriteAddress)).Status);
        Assert.Null(site.Services.GetRequiredService<Pauses>().Closed("en", "side-effects"));
        Assert.True(await site.PublishAsync(robot));
        Assert.Contains("Robot", (await reader.GetAsync("/en/articles/side-effects")).Said(".comments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangedRobot_StaysWithTheRobots()
    {
        var form = (await reader.FillInAsync("First")).With(("Website", "x"));
        await reader.SendAsync(form);

        var changed = await reader.ChangeAsync(form["FormKey"], "?", ("Body", "Second"));

        var comment = await site.FindAsync(form["FormKey"]);
        Assert.Equal((303, "Second", Desk.Robots), (changed.Status, comment.Body, comment.Desk));
    }
}
