using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Comments.Moderation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Comments;

public sealed class ReportTests : IDisposable
{
    private readonly CommentSite site = new();
    private readonly Reader reader;

    public ReportTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task Report_PutsTheCommentOnTopOfTheDesk_AndLeavesItPublished()
    {
        await site.AddAsync("Waits");
        var comment = await site.AddAsync("Published", CommentState.Published);
        var before = await reader.GetAsync("/en/articles/side-effects");
        site.Moved.Advance(TimeSpan.FromHours(1));
        var form = await reader.OpenAsync(Report(comment));

        var sent = await reader.SendAsync(form.With(("Reason", "Private")));
        site.Moved.Advance(TimeSpan.FromHours(1));
        await reader.SendAsync(form.With(("Reason", "Unkind")));
        var thanks = await reader.GetAsync(sent.Location);
        var after = await reader.GetAsync("/en/articles/side-effects");

        await using var scope = site.Services.CreateAsyncScope();
        var top = (await scope.ServiceProvider.GetRequiredService<Desks>().ReadAsync()).Comments[0];
        Assert.Equal((303, Report(comment) + "?sent=1"), (sent.Status, sent.Location));
        Assert.Equal("Thank you. A person will read this comment again.", thanks.Said("[role=status]"));
        Assert.Equal(("Published", CommentState.Published, Desk.Reported), (top.Comment.Body, top.Comment.State, top.Comment.Desk));
        Assert.Equal((CommentSite.Start + TimeSpan.FromHours(1), 1), (top.Comment.WaitingSince, top.Comment.Version));
        Assert.Equal([ReportReason.Private, ReportReason.Unkind], top.Reports.Order());
        Assert.Equal((before.Text, before.Header("ETag")), (after.Text, after.Header("ETag")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("harmful")]
    [InlineData("0")]
    [InlineData("99")]
    [InlineData("Harmful, Private")]
    [InlineData("Nonsense")]
    public async Task ReportWithoutAReasonOfTheList_IsAskedAgain(string? reason)
    {
        var comment = await site.AddAsync("Published", CommentState.Published);

        var answer = await reader.SendAsync((await reader.OpenAsync(Report(comment))).With(("Reason", reason)));

        Assert.Equal((400, "Choose a reason."), (answer.Status, Assert.Single(answer.Problems)));
        Assert.NotNull(answer.Page.QuerySelector(answer.Page.QuerySelector("#problems a")!.GetAttribute("href")!));
        Assert.Empty(await ReportsAsync());
    }

    [Fact]
    public async Task ReportWithoutOurToken_IsNotTaken()
    {
        var comment = await site.AddAsync("Published", CommentState.Published);

        var answer = await reader.SendAsync((await reader.OpenAsync(Report(comment))).With(("Reason", "Harmful"), ("__RequestVerificationToken", "x")));

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("The form was open", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Empty(await ReportsAsync());
    }

    [Fact]
    public async Task ManyReports_AreNoMoreThanTwenty()
    {
        var comment = await site.AddAsync("Published", CommentState.Published);
        var form = (await reader.OpenAsync(Report(comment))).With(("Reason", "Promotion"));

        for (var i = 0; i < Web.Comments.Report.MostForOneComment + 2; i++)
        {
            Assert.Equal(303, (await reader.SendAsync(form)).Status);
        }

        Assert.Equal(Web.Comments.Report.MostForOneComment, (await ReportsAsync()).Count);
    }

    [Fact]
    public async Task CommentThatVanishes_CanBeReportedNoMore_AndThanksStay()
    {
        var comment = await site.AddAsync("Published", CommentState.Published);
        var form = (await reader.OpenAsync(Report(comment))).With(("Reason", "Harmful"));
        var sent = await reader.SendAsync(form);
        await site.RefuseAsync(comment);

        var again = await reader.SendAsync(form);
        var thanks = await reader.GetAsync(sent.Location);

        Assert.Equal((404, 200), (again.Status, thanks.Status));
        Assert.DoesNotContain("Published", thanks.Said("main"), StringComparison.Ordinal);
        Assert.Equal("/en/articles/side-effects", thanks.Page.QuerySelector(".crumbs a")!.GetAttribute("href"));
        Assert.Empty(await ReportsAsync());
    }

    [Theory]
    [InlineData("/en/articles/nothing/comments/{0}/report")]
    [InlineData("/es/articles/side-effects/comments/{0}/report")]
    [InlineData("/en/articles/checkpoint-inhibitors/comments/{0}/report")]
    [InlineData("/en/articles/side-effects/comments/nonsense/report")]
    [InlineData("/en/articles/side-effects/comments/nonsense/report?sent=1")]
    [InlineData("/en/articles/nothing/comments/{0}/report?sent=1")]
    public async Task AddressThatIsNone_IsNotFound(string address)
    {
        var comment = await site.AddAsync("Published", CommentState.Published);
        var at = string.Format(null, address, comment.Id);

        var page = await reader.GetAsync(at);
        var sent = await reader.SendAsync((await reader.OpenAsync(Report(comment))).With(("Reason", "Harmful")) with { Address = at });

        Assert.Equal((404, 404), (page.Status, sent.Status));
    }

    private static string Report(Comment comment) => $"/en/articles/side-effects/comments/{comment.Id}/report";

    private Task<List<Report>> ReportsAsync() => site.AskAsync(db => db.Set<Report>().AsNoTracking().ToListAsync());
}
