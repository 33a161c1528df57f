using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Feedback;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Feedback.Desk;

/// <summary>What lies on the page of those who write articles, in which order, and what is said about it.</summary>
public sealed class InboxTests : IAsyncLifetime
{
    private readonly CommentSite site = new(Moderator.Calm);
    private Moderator editor = null!;

    public async ValueTask InitializeAsync() => editor = await Moderator.ComesAsync(site, Role.Editor);

    public ValueTask DisposeAsync()
    {
        editor.Dispose();
        site.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ReadersWords_LandAtTheirArticle_WithTheSection_AsText()
    {
        const string hostile = "\n<script>alert(1)</script>\n  <b>https://example.org</b>";
        using var reader = site.NewReader();
        await reader.TellAsync("wrong", hostile, FeedbackPages.Section);

        var page = await editor.GetAsync(FeedbackPages.Inbox);

        Assert.Equal("/en/articles/side-effects", page.Page.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal((hostile, "auto"), (page.Said(".said"), page.Page.QuerySelector(".said")!.GetAttribute("dir")));
        Assert.Equal(("/en/articles/side-effects#s-how-it-works", "How it works"), Link(page, "article a"));
        Assert.Equal("November 23, 2026", page.Said(".waits"));
        Assert.Empty(page.Page.QuerySelectorAll("main script, main b, .said a"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArticlesWithNewMessages_StandFirst_AndFaultsBeforeTheRest()
    {
        await site.AddFeedbackAsync(choice: Choice.Useful, slug: "checkpoint-inhibitors", times: 9);
        await site.AddFeedbackAsync("Spanish words", lang: "es");
        site.Moved.Advance(TimeSpan.FromMinutes(5));
        await site.AddFeedbackAsync("Could be longer", Choice.NotUseful);
        site.Moved.Advance(TimeSpan.FromMinutes(5));
        await site.AddFeedbackAsync("A number is wrong");
        await site.AddFeedbackAsync(choice: Choice.Useful, section: FeedbackPages.Section);

        var page = await editor.GetAsync(FeedbackPages.Inbox);

        Assert.Equal(["Side effects en", "Efectos secundarios es", "Checkpoint inhibitors en"], page.Page.QuerySelectorAll("h2").Select(Words));
        Assert.Equal(["A number is wrong", "Could be longer", "Spanish words"], page.Page.QuerySelectorAll(".said").Select(said => said.TextContent));
        Assert.Equal(4, page.Page.QuerySelectorAll("article").Length);
        Assert.Equal("In the last 90 days: useful 1, not useful 1, something is wrong here 1.", page.Said("section p"));
    }

    [Fact]
    public async Task Counts_GoBack90Days_AndLeaveRobotsOut()
    {
        await site.AddFeedbackAsync(choice: Choice.Useful, times: 5);
        await site.AddFeedbackAsync("An old message that waits", slug: "checkpoint-inhibitors");
        site.Moved.Advance(TimeSpan.FromDays(89));
        await site.AddFeedbackAsync(choice: Choice.NotUseful, times: 2);
        await site.AddFeedbackAsync("Robot", robot: true, section: FeedbackPages.Section);
        site.Moved.Advance(TimeSpan.FromDays(1.1));

        await editor.SignInAgainAsync(Role.Editor);
        var page = await editor.GetAsync(FeedbackPages.Inbox);

        Assert.Equal(
            ["In the last 90 days: useful 0, not useful 0, something is wrong here 0.", "In the last 90 days: useful 0, not useful 2, something is wrong here 0."],
            page.Page.QuerySelectorAll("section > p").Select(said => said.TextContent));
        Assert.Equal("An old message that waits", Assert.Single(page.Page.QuerySelectorAll(".said")).TextContent);
    }

    [Fact]
    public async Task SectionAndArticleThatAreGone_AreToldSo()
    {
        await site.AddFeedbackAsync("About a part", section: FeedbackPages.Section);
        await site.AddFeedbackAsync("About an article", section: "s-a-part", slug: "checkpoint-inhibitors");
        site.Content.WriteArticle("side-effects", title: "Side effects", body: "## Another heading\n\nIt takes a brake off [@first-source] and [@second-source].\n");
        site.Content.Delete("en/articles/checkpoint-inhibitors.md");
        var store = site.Services.GetRequiredService<ContentStore>();
        store.Refresh(contents: true);
        store.Refresh(contents: true);

        var page = await editor.GetAsync(FeedbackPages.Inbox);

        Assert.Equal(["checkpoint-inhibitors (gone) en", "Side effects en"], page.Page.QuerySelectorAll("h2").Select(Words).Order(StringComparer.Ordinal).Reverse());
        Assert.Contains("Part: how it works, which is gone since", page.Page.QuerySelectorAll("article p").Select(Words));
        Assert.Contains("Part: a part, which is gone since", page.Page.QuerySelectorAll("article p").Select(Words));
        Assert.Empty(page.Page.QuerySelectorAll("article a"));
    }

    [Fact]
    public async Task ManyMessagesAndArticles_AreCapped_AndTheRestIsNamed()
    {
        await site.AddFeedbackAsync("Words", times: 21);
        for (var i = 0; i < 50; i++)
        {
            await site.AddFeedbackAsync(choice: Choice.Useful, slug: $"article-{i}");
        }

        var page = await editor.GetAsync(FeedbackPages.Inbox);

        Assert.Equal((20, 50), (page.Page.QuerySelectorAll(".said").Length, page.Page.QuerySelectorAll("h2").Length));
        Assert.Contains("21 messages wait. Here are 20; the others show as these are done.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Here are 50 of 51 articles.", page.Text, StringComparison.Ordinal);
    }

    private static (string?, string) Link(Shown page, string selector) => (page.Page.QuerySelector(selector)!.GetAttribute("href"), page.Page.QuerySelector(selector)!.TextContent);

    private static string Words(AngleSharp.Dom.INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
