using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Comments;

/// <summary>While no comments are taken, whoever has the form open loses no text, and pages say why.</summary>
public sealed class PausedTests : IDisposable
{
    private const string Elsewhere = "/en/articles/checkpoint-inhibitors";

    private readonly CommentSite site = new();
    private readonly Reader reader;

    public PausedTests() => reader = site.NewReader();

    private Pauses Pauses => site.Services.GetRequiredService<Pauses>();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("en", "side-effects", false)]
    public async Task PausedByAModerator_IsSaidInTheModeratorsWords(string lang, string slug, bool everywhere)
    {
        var form = await reader.FillInAsync("\nWords");
        var before = await reader.GetAsync("/en/articles/side-effects");
        await site.PauseAsync(lang, slug, "We are <moving> house.");

        var sent = await reader.SendAsync(form);
        var page = await reader.GetAsync("/en/articles/side-effects");
        var other = await reader.GetAsync(Elsewhere);
        var fresh = await reader.GetAsync(Reader.WriteAddress);

        Assert.Equal((400, "\nWords"), (sent.Status, sent.Typed));
        Assert.Equal("We are <moving> house.", sent.Said(".notice"));
        Assert.Null(sent.Page.QuerySelector("form button"));
        Assert.NotNull(before.Page.QuerySelector(".comments a.button"));
        Assert.Equal(("We are <moving> house.", 0), (page.Said(".comments .notice"), page.Page.QuerySelectorAll(".comments a.button").Length));
        Assert.Equal(everywhere ? 0 : 1, other.Page.QuerySelectorAll(".comments a.button").Length);
        Assert.Null(fresh.Page.QuerySelector("form"));
        Assert.Empty(await site.CommentsAsync());
    }

    [Fact]
    public async Task ArticleThatGivesWay_TakesNoCommentUntilItIsChecked()
    {
        var form = await reader.FillInAsync("Words");
        site.Content.Write("site.yaml", ContentFixture.Site + "\noverdueLimitDays: 0");
        site.Moved.Advance(TimeSpan.FromDays(400));
        await Poll.UntilAsync(() => site.Services.GetRequiredService<ContentStore>().Current.Site.OverdueLimitDays == 0, TimeSpan.FromSeconds(10));

        var sent = await reader.SendAsync(form);
        var fresh = await reader.GetAsync(Reader.WriteAddress);

        Assert.Equal((400, "Words"), (sent.Status, sent.Typed));
        Assert.Equal("This page is being checked, and we take no comments on it until that is done.", fresh.Said(".notice"));
        Assert.Null(fresh.Page.QuerySelector("form"));
        Assert.Empty(await site.CommentsAsync());
    }

    [Fact]
    public async Task OldestWaitsTwiceThePromise_CommentsPauseByThemselves_AndOpenAgainAfterADecision()
    {
        var oldest = await site.AddAsync("Oldest");
        site.Moved.Advance(TimeSpan.FromHours(48));
        await site.AddAsync("Newer");
        await site.AddAsync("Reported long ago", CommentState.Published, Desk.Reported);
        site.Moved.Advance(TimeSpan.FromHours(48));
        await ReadAsync();
        var atTheBorder = Pauses.Closed("en", "side-effects");
        var form = await reader.FillInAsync("Words");

        site.Moved.Advance(TimeSpan.FromTicks(1));
        await ReadAsync();
        var sent = await reader.SendAsync(form);
        var closed = await reader.GetAsync(Elsewhere);
        await site.PublishAsync(oldest);
        await ReadAsync();
        var open = await reader.GetAsync(Elsewhere);

        Assert.Null(atTheBorder);
        Assert.Equal((400, "Words"), (sent.Status, sent.Typed));
        Assert.StartsWith("So many comments wait", closed.Said(".comments .notice"), StringComparison.Ordinal);
        Assert.NotNull(open.Page.QuerySelector(".comments a.button"));
        Assert.Equal(303, (await reader.SendAsync(form)).Status);
    }

    [Fact]
    public async Task PausedEverywhere_WritersKeepTheirReceipts()
    {
        var token = await reader.WriteAsync("First");
        await site.PauseAsync("", "", "Closed.");

        var changed = await reader.ChangeAsync(token, "?", ("Body", "Second"));
        var withdrawn = await reader.ChangeAsync(token, "?handler=Withdraw");

        Assert.Equal((303, 303), (changed.Status, withdrawn.Status));
        Assert.Equal((CommentState.Withdrawn, "Second"), ((await site.FindAsync(token)).State, (await site.FindAsync(token)).Body));
    }

    private Task<bool> ReadAsync() => site.AskAsync(async db =>
    {
        await Pauses.ReadAsync(db);
        return true;
    });
}
