using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments.Moderation;

/// <summary>Each decision as a moderator makes it in the browser, what it does and what the log says of it.</summary>
public sealed class DecisionTests : IAsyncLifetime
{
    private const string Article = "/en/articles/side-effects";
    private const string Who = "moderator@example.org";

    private readonly CommentSite site = new();
    private Moderator moderator = null!;

    public async ValueTask InitializeAsync()
    {
        moderator = await Moderator.ComesAsync(site);
        await site.AddAsync("Another", CommentState.Published);
    }

    public ValueTask DisposeAsync()
    {
        moderator.Dispose();
        site.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Publish_ShowsIt_AndIsUndoneForTenSeconds()
    {
        var comment = await site.AddAsync("Words");

        var answer = await moderator.Browser.SendAsync(Moderator.Offered(await moderator.GetAsync(), Moderator.Queue, comment.Id, "publish"));
        var page = await moderator.GetAsync(answer.Location);
        var shown = await BodiesAsync();
        site.Moved.Advance(TimeSpan.FromSeconds(10));
        var later = await moderator.GetAsync(answer.Location);
        var undone = await moderator.Browser.SendAsync(Moderator.Offered(page, Moderator.Queue, comment.Id, "undo"));
        site.Moved.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((302, $"{Moderator.Queue}?decided={comment.Id}"), (answer.Status, answer.Location));
        Assert.StartsWith("Published.", page.Said(".decided").Trim(), StringComparison.Ordinal);
        Assert.Single(later.Page.QuerySelectorAll("button[value=undo]"));
        Assert.Equal(["Another", "Words"], shown);
        Assert.Equal(302, undone.Status);
        Assert.Equal((CommentState.Waiting, Desk.Waiting, null, 3), await StandAsync(comment));
        Assert.Equal(["Another"], await BodiesAsync());
        Assert.Equal([$"{Who} publish () 2", $"{Who} undo (publish) 3"], await LogAsync(comment));
    }

    [Fact]
    public async Task UndoInTheQueue_IsGoneAfterTenSeconds_AndStaysOnTheCommentsOwnPage()
    {
        var comment = await site.AddAsync("Words");
        var answer = await moderator.DecideAsync(comment, "refuse", "OffTopic");
        site.Moved.Advance(TimeSpan.FromSeconds(11));

        var queue = await moderator.GetAsync(answer.Location);
        var own = await moderator.GetAsync(Moderator.PageOf(comment));
        var undone = await moderator.Browser.SendAsync(Moderator.Offered(own, Moderator.PageOf(comment), comment.Id, "undo"));

        Assert.Empty(queue.Page.QuerySelectorAll("button[value=undo]"));
        Assert.Equal((302, Moderator.PageOf(comment)), (undone.Status, undone.Location));
        Assert.Equal((CommentState.Waiting, Desk.Waiting, null, 3), await StandAsync(comment));
        Assert.Equal([$"{Who} do not publish (OffTopic) 2", $"{Who} undo (do not publish) 3"], await LogAsync(comment));
    }

    [Fact]
    public async Task Reported_IsKept_OrTakenDown()
    {
        var kept = await site.AddAsync("Kept", CommentState.Published, Desk.Reported);
        var down = await site.AddAsync("Down", CommentState.Published, Desk.Reported);

        await moderator.DecideAsync(kept, "publish");
        await moderator.DecideAsync(down, "refuse", "Other", "Zqwordsqz for the writer");

        Assert.Equal(["Another", "Kept"], await BodiesAsync());
        Assert.Equal(((CommentState, Desk?, Reason?, int))(CommentState.Published, null, null, 2), await StandAsync(kept));
        Assert.Equal((CommentState.NotPublished, null, Reason.Other, 2), await StandAsync(down));
        Assert.Equal([$"{Who} keep () 2"], await LogAsync(kept));
        Assert.Equal([$"{Who} take down (Other) 2"], await LogAsync(down));
        Assert.Equal("Nothing waits.", (await moderator.GetAsync()).Said("p.lead").Trim());
    }

    [Theory]
    [InlineData("", "", "Choose a reason")]
    [InlineData("Other", " \n ", "Write to the writer why.")]
    [InlineData("99", "", "Choose a reason")]
    [InlineData("Spam", "long", "At most 300 letters.")]
    public async Task RefusalThatIsNotWhole_IsAskedAgainBesideItsComment(string reason, string words, string problem)
    {
        var comment = await site.AddAsync("Words");
        var typed = words == "long" ? new string('a', 301) : words;

        var answer = await moderator.DecideAsync(comment, "refuse", reason, typed);

        var form = answer.Page.QuerySelector($"form.decide:has(input[value='{comment.Id}'])")!;
        Assert.Equal(400, answer.Status);
        Assert.StartsWith(problem, form.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed.Trim(), form.QuerySelector("textarea")!.TextContent);
        Assert.Equal((CommentState.Waiting, Desk.Waiting, null, 1), await StandAsync(comment));
        Assert.Empty(await LogAsync(comment));
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("refuse")]
    [InlineData("undo")]
    public async Task DecisionOnAnOldVersion_ChangesNothing_AndShowsHowItStands(string what)
    {
        var comment = await site.AddAsync("Words");
        await site.RefuseAsync(comment);

        var inQueue = await moderator.DecideAsync(comment, what, "Spam");
        var onItsPage = await moderator.DecideAsync(comment, what, "Spam", address: Moderator.PageOf(comment));

        Assert.All([inQueue, onItsPage], answer => Assert.Equal((409, 1), (answer.Status, answer.Page.QuerySelectorAll("main [role=alert]").Length)));
        Assert.StartsWith("Not published.", inQueue.Said(".decided").Trim(), StringComparison.Ordinal);
        Assert.StartsWith("Not published", onItsPage.Said(".desk-card .waits"), StringComparison.Ordinal);
        Assert.Equal((CommentState.NotPublished, null, Reason.OffTopic, 2), await StandAsync(comment));
        Assert.Single(await LogAsync(comment));
    }

    [Fact]
    public async Task Undo_AfterTheWriterChangedIt_IsTooLate()
    {
        using var reader = site.NewReader();
        var comment = await site.FindAsync(await reader.WriteAsync("First"));
        await moderator.DecideAsync(comment, "publish");
        var token = await reader.WriteAsync("Second");
        var second = await site.FindAsync(token);
        await moderator.DecideAsync(second, "publish");
        await reader.ChangeAsync(token, "?", ("Body", "Changed"));

        var own = await moderator.GetAsync(Moderator.PageOf(second));
        var old = await moderator.DecideAsync(await site.FindAsync(token), "undo", address: Moderator.PageOf(second));

        Assert.Empty(own.Page.QuerySelectorAll("button[value=undo]"));
        Assert.Equal(409, old.Status);
        Assert.Equal(["publish", "change"], (await LogAsync(second)).Select(line => line.Split(' ')[1]));
    }

    private async Task<(CommentState, Desk?, Reason?, int)> StandAsync(Comment comment)
    {
        var now = (await site.CommentsAsync()).Single(each => each.Id == comment.Id);
        return (now.State, now.Desk, now.Reason, now.Version);
    }

    private async Task<string[]> BodiesAsync() => [.. (await moderator.GetAsync(Article)).Page.QuerySelectorAll(".comments .said").Select(said => said.TextContent)];

    private Task<List<string>> LogAsync(Comment comment) => site.AskAsync(db => db.Set<LogEntry>().Where(entry => entry.Subject == comment.Id.ToString())
        .OrderBy(entry => entry.Number).Select(entry => $"{entry.Who} {entry.What} ({entry.Reason}) {entry.Version}").ToListAsync());
}
