using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Feedback.Desk;

/// <summary>Who may mark a message as done, what then happens, and what the log says.</summary>
public sealed class MarkingTests : IDisposable
{
    private readonly CommentSite site = new(Moderator.Calm);

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task Done_HidesTheMessage_AndUndoBringsItBack(Role role)
    {
        var message = await site.AddFeedbackAsync("zqwordsqz");
        await site.AddFeedbackAsync("Another message");
        using var who = await Moderator.ComesAsync(site, role);

        var sent = await who.Browser.SendAsync(Moderator.Offered(await who.GetAsync(FeedbackPages.Inbox), FeedbackPages.Inbox, message.Id, "done"));
        var after = await who.GetAsync(sent.Location);
        var done = await who.GetAsync(FeedbackPages.Inbox + "?show=done");
        var marked = (await site.FeedbackAsync()).Single(each => each.Id == message.Id);
        var undone = await who.Browser.SendAsync(Moderator.Offered(after, FeedbackPages.Inbox, message.Id, "undo"));
        var back = await who.GetAsync(undone.Location);

        Assert.Equal((302, $"{FeedbackPages.Inbox}?changed={message.Id}"), (sent.Status, sent.Location));
        Assert.Equal(("Another message", "Done."), (Assert.Single(after.Page.QuerySelectorAll(".said")).TextContent, after.Said("[role=status] strong")));
        Assert.Equal("zqwordsqz", Assert.Single(done.Page.QuerySelectorAll(".said")).TextContent);
        Assert.Contains($"Done by {StaffClient.EmailOf(role)}", done.Said(".waits"), StringComparison.Ordinal);
        Assert.Equal((StaffClient.EmailOf(role), CommentSite.Start), (marked.DoneBy, marked.DoneAt));
        Assert.Equal((2, "It waits again."), (back.Page.QuerySelectorAll(".said").Length, back.Said("[role=status] strong")));
        Assert.All(await site.FeedbackAsync(), each => Assert.Null(each.DoneBy));
        var log = await site.AskAsync(db => db.Set<LogEntry>().AsNoTracking().OrderBy(entry => entry.Number).Where(entry => entry.Subject == message.Id.ToString()).ToListAsync());
        Assert.Equal([("feedback done", "en/side-effects"), ("feedback not done", "en/side-effects")], log.Select(entry => (entry.What, entry.Reason)));
        Assert.All(log, entry => Assert.Equal(StaffClient.EmailOf(role), entry.Who));
    }

    [Fact]
    public async Task SomebodyFaster_OrNoSuchMessage_ChangesNothing_AndIsToldSo()
    {
        var message = await site.AddFeedbackAsync("Words");
        var robot = await site.AddFeedbackAsync("Robot", robot: true);
        using var editor = await Moderator.ComesAsync(site, Role.Editor);
        await SendAsync(editor, message, "done");

        var answers = new[] { await SendAsync(editor, message, "done"), await SendAsync(editor, robot, "done"), await SendAsync(editor, FeedbackPages.Row(CommentSite.Start), "undo") };

        Assert.All(answers, answer => Assert.Equal(409, answer.Status));
        Assert.All(answers, answer => Assert.StartsWith("Somebody else was faster", answer.Said("[role=alert]"), StringComparison.Ordinal));
        Assert.Equal(1, await site.AskAsync(db => db.Set<LogEntry>().CountAsync(entry => entry.What.StartsWith("feedback"))));
    }

    [Theory]
    [InlineData("", "done")]
    [InlineData("nonsense", "done")]
    [InlineData("01980000-0000-7000-8000-000000000000", "")]
    public async Task FormThatIsNotWhole_IsRefused(string id, string what)
    {
        await site.AddFeedbackAsync("Words");
        using var editor = await Moderator.ComesAsync(site, Role.Editor);

        var answer = await editor.SendAsync(FeedbackPages.Inbox, ("Id", id), ("Do", what));

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain(await site.FeedbackAsync(), each => each.DoneAt is not null);
    }

    [Fact]
    public async Task WithoutItsToken_OrAsAModerator_OrAStranger_NothingIsMarked()
    {
        var message = await site.AddFeedbackAsync("Words");
        using var editor = await Moderator.ComesAsync(site, Role.Editor);
        using var moderator = await Moderator.ComesAsync(site);
        using var stranger = site.NewReader();
        var form = new PageForm(FeedbackPages.Inbox, [KeyValuePair.Create("Id", message.Id.ToString()), KeyValuePair.Create("Do", "done")]);

        var answers = new[] { await editor.Browser.SendAsync(form), await SendAsync(moderator, message, "done"), await moderator.GetAsync(FeedbackPages.Inbox), await stranger.SendAsync(form) };

        Assert.Equal([400, 403, 403, 302], answers.Select(answer => answer.Status));
        Assert.DoesNotContain(answers, answer => answer.Text.Contains("Words", StringComparison.Ordinal));
        Assert.Null(Assert.Single(await site.FeedbackAsync()).DoneAt);
    }

    [Fact]
    public async Task StartPage_SaysHowMuchWaitsWhere_AndNoWordOfIt()
    {
        using var editor = await Moderator.ComesAsync(site, Role.Editor);
        using var moderator = await Moderator.ComesAsync(site);
        var empty = await editor.GetAsync("/staff");
        await site.AddFeedbackAsync("zqwordsqz", lang: "es");
        site.Moved.Advance(TimeSpan.FromMinutes(1));
        await site.AddFeedbackAsync("zqwordsqz", times: 2);
        await site.AddFeedbackAsync(choice: Choice.Useful);
        await site.AddFeedbackAsync("zqwordsqz", robot: true);

        var (start, others) = (await editor.GetAsync("/staff"), await moderator.GetAsync("/staff"));

        Assert.Contains("Nothing waits.", empty.Said("section:has(a[href='/staff/feedback'])"), StringComparison.Ordinal);
        Assert.Contains("3 messages wait: side-effects (en) 2, side-effects (es) 1", start.Said("section:has(a[href='/staff/feedback'])"), StringComparison.Ordinal);
        Assert.DoesNotContain("zqwordsqz", start.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/staff/feedback", others.Text, StringComparison.Ordinal);
    }

    private static Task<Shown> SendAsync(Moderator who, PageFeedback message, string what) =>
        who.SendAsync(FeedbackPages.Inbox, ("Id", message.Id.ToString()), ("Do", what));
}
