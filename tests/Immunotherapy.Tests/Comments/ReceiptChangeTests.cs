using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments;

/// <summary>A writer changes and takes back; each time a person must read it again before it shows.</summary>
public sealed class ReceiptChangeTests : IDisposable
{
    private const string Article = "/en/articles/side-effects";

    private readonly ActingClock acting = new();
    private CommentSite site = new();
    private Reader reader;

    public ReceiptChangeTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task Within15Minutes_TheTextIsReplaced_AndWaitsAnew()
    {
        var token = await reader.WriteAsync("First", "A");
        site.Moved.Advance(Comment.EditTime - TimeSpan.FromTicks(1));

        var answer = await reader.ChangeAsync(token, "?", ("Body", "Take 200 mg"), ("Name", "B"));

        var comment = await site.FindAsync(token);
        Assert.Equal((303, Reader.Receipt(token)), (answer.Status, answer.Location));
        Assert.Equal(("Take 200 mg", "B", CommentState.Waiting, Desk.Waiting, 2, "Doses: 200 mg"), (comment.Body, comment.Name, comment.State, comment.Desk, comment.Version, comment.Marks));
        Assert.Equal((CommentSite.Start, site.Moved.GetUtcNow()), (comment.WrittenAt, comment.WaitingSince));
    }

    [Fact]
    public async Task After15Minutes_TheTextIsNotReplaced_ButComesBack()
    {
        var token = await reader.WriteAsync("First");
        var form = await reader.OpenAsync(Reader.Receipt(token), "?");
        site.Moved.Advance(Comment.EditTime);

        var answer = await reader.SendAsync(form.With(("Body", "\n\nSecond")));

        Assert.Equal((400, "The 15 minutes for changes are over. Your text is below, so that you can copy it."), (answer.Status, Assert.Single(answer.Problems)));
        Assert.Equal("\n\nSecond", answer.Said("pre.said"));
        Assert.Equal("First", (await site.FindAsync(token)).Body);
        Assert.Empty(answer.Page.QuerySelectorAll("textarea"));
    }

    [Fact]
    public async Task PublishedOne_LeavesTheArticleWhenItIsChanged_AndIsPublishedAnew()
    {
        var token = await reader.WriteAsync("First words");
        await site.AddAsync("Other words", CommentState.Published);
        await site.PublishAsync(await site.FindAsync(token));
        var before = await reader.GetAsync(Article);

        var answer = await reader.ChangeAsync(token, "?", ("Body", "Second words"));
        var after = await reader.GetAsync(Article);
        await site.PublishAsync(await site.FindAsync(token));
        var again = await reader.GetAsync(Article);

        Assert.Equal(303, answer.Status);
        Assert.Equal(["Other words", "First words"], Bodies(before));
        Assert.Equal(["Other words"], Bodies(after));
        Assert.Equal("1 comment", after.Said(".count"));
        Assert.Equal(["Other words", "Second words"], Bodies(again));
        Assert.Equal(3, new[] { before, after, again }.Select(page => page.Header("ETag")).Distinct().Count());
    }

    [Theory]
    [InlineData("", "Write your comment.")]
    [InlineData("Write to a@example.org", "This looks like contact details: a@example.org.")]
    public async Task WrongChange_IsToldInTheForm(string body, string problem)
    {
        var token = await reader.WriteAsync("First");

        var answer = await reader.ChangeAsync(token, "?", ("Body", body));

        Assert.Equal((400, body), (answer.Status, answer.Typed));
        Assert.StartsWith(problem, Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.True(answer.Page.QuerySelector("details.do")!.HasAttribute("open"));
        Assert.Equal("First", answer.Said("article.comment .said"));
    }

    [Fact]
    public async Task ChangeWithoutToken_ChangesNothing_AndKeepsTheText()
    {
        var token = await reader.WriteAsync("First");

        var change = await reader.ChangeAsync(token, "?", ("__RequestVerificationToken", null), ("Body", "\nSecond"));
        var withdraw = await reader.ChangeAsync(token, "?handler=Withdraw", ("__RequestVerificationToken", null));

        Assert.Equal((400, "\nSecond", 400), (change.Status, change.Typed, withdraw.Status));
        Assert.All([change, withdraw], answer => Assert.StartsWith("The form was open", Assert.Single(answer.Problems), StringComparison.Ordinal));
        Assert.Equal((CommentState.Waiting, 1), ((await site.FindAsync(token)).State, (await site.FindAsync(token)).Version));
    }

    [Fact]
    public async Task DecisionInTheSameMoment_Wins_AndTheWriterIsTold()
    {
        reader.Dispose();
        site.Dispose();
        (site, reader) = (new CommentSite(acting), null!);
        reader = site.NewReader();
        var token = await reader.WriteAsync("First");
        var comment = await site.FindAsync(token);
        var form = (await reader.OpenAsync(Reader.Receipt(token), "?")).With(("Body", "\nSecond"));

        // Read when the comment is found, and again when it is asked whether it may be changed
        acting.ActAt(2, () => site.PublishAsync(comment).GetAwaiter().GetResult());
        var answer = await reader.SendAsync(form);

        Assert.Equal((409, "\nSecond"), (answer.Status, answer.Typed));
        Assert.StartsWith("Your comment changed in the meantime.", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(("First", CommentState.Published), ((await site.FindAsync(token)).Body, (await site.FindAsync(token)).State));
        Assert.Contains("It is published.", answer.Said(".state"), StringComparison.Ordinal);
        Assert.Equal(303, (await reader.SendAsync(PageForm.In(answer, form.Address, "?"))).Status);
    }

    [Fact]
    public async Task TakenBack_IsSeenByItsWriterOnly_AndTakingBackTwiceIsNoFault()
    {
        var token = await reader.WriteAsync("First words");
        await site.PublishAsync(await site.FindAsync(token));
        var form = await reader.OpenAsync(Reader.Receipt(token), "?handler=Withdraw");
        var change = await reader.OpenAsync(Reader.Receipt(token), "?");

        var answer = await reader.SendAsync(form);
        var twice = await reader.SendAsync(form);
        var changed = await reader.SendAsync(change.With(("Body", "Second")));
        var receipt = await reader.GetAsync(Reader.Receipt(token));

        Assert.Equal((303, 303, 400), (answer.Status, twice.Status, changed.Status));
        Assert.Contains("You took it back.", receipt.Said(".state"), StringComparison.Ordinal);
        Assert.Equal("First words", receipt.Said("article.comment .said"));
        Assert.Empty(Bodies(await reader.GetAsync(Article)));
        Assert.Equal((CommentState.Withdrawn, null, null), ((await site.FindAsync(token)).State, (await site.FindAsync(token)).Desk, (await site.FindAsync(token)).Place));
        var log = await site.AskAsync(db => db.Set<LogEntry>().OrderBy(entry => entry.Number).Select(entry => $"{entry.Who} {entry.What} {entry.Version}").ToListAsync());
        Assert.Equal([$"{CommentSite.Moderator} publish 2", "writer withdraw 3"], log);
    }

    private static IEnumerable<string> Bodies(Shown page) => page.Page.QuerySelectorAll(".comments .said").Select(said => said.TextContent);
}
