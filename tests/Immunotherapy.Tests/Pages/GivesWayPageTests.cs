using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Pages;

/// <summary>An article whose review is overdue by more than the clinic allows, on every page that tells of it; beside it stands one that is not overdue.</summary>
public sealed class GivesWayPageTests : IAsyncLifetime
{
    private const string Overdue = "checkpoint-inhibitors";
    private const string Kept = "kept";
    private const string Body = "## How it works\n\nZebrafish stripes [@first-source] and [@second-source].\n\n## Who\n\nSome.\n\n## When\n\nSoon.\n";
    private const string Zebrafish = "Zebrafish stripes";
    private const string Data = "script[type='application/ld+json']";

    private readonly CommentSite site = new();
    private readonly Reader reader;

    public GivesWayPageTests() => reader = site.NewReader();

    public async ValueTask InitializeAsync()
    {
        site.Content.Write("site.yaml", ContentFixture.Site + "\noverdueLimitDays: 30");
        site.Content.WriteArticle(Overdue, body: Body);
        site.Content.Write($"en/articles/{Kept}.md", ContentFixture.Article("Kept article", Body).Replace("nextReview: 2027", "nextReview: 2029", StringComparison.Ordinal));
        site.Services.GetRequiredService<ContentStore>().Refresh(contents: true);
        foreach (var slug in new[] { Overdue, Kept }.SelectMany(slug => Enumerable.Repeat(slug, 21)))
        {
            await site.AddAsync("It helped me", CommentState.Published, slug: slug);
        }
    }

    public ValueTask DisposeAsync()
    {
        reader.Dispose();
        site.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ArticlePage_LosesTextCommentsAndData_AndTheOtherKeepsThem()
    {
        var before = await reader.GetAsync(Address(Overdue));
        GiveWay();

        var overdue = await reader.GetAsync(Address(Overdue));
        var kept = await reader.GetAsync(Address(Kept));

        Assert.All([before, kept], Whole);
        Assert.Equal(200, overdue.Status);
        Assert.StartsWith("This page is being checked.", overdue.Said(".notice").Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain(Zebrafish, overdue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("First point.", overdue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It helped me", overdue.Text, StringComparison.Ordinal);
        Assert.Empty(overdue.Page.QuerySelectorAll($"{Data}, .comment, .comments, .contents, a[href*='#s-']"));
        Assert.Contains("take a brake off your immune system.", overdue.Said(".lead"), StringComparison.Ordinal);
        Assert.NotEmpty(overdue.Page.QuerySelectorAll("main .now a[href^='tel:']"));
    }

    [Fact]
    public async Task SecondPageOfItsComments_IsGone_AndTheOthersIsThere()
    {
        var before = await reader.GetAsync(Address(Overdue) + "?page=2");
        GiveWay();

        var overdue = await reader.GetAsync(Address(Overdue) + "?page=2");
        var kept = await reader.GetAsync(Address(Kept) + "?page=2");

        Assert.Equal((200, 404, 200), (before.Status, overdue.Status, kept.Status));
        Assert.DoesNotContain("It helped me", overdue.Text, StringComparison.Ordinal);
        Assert.Single(kept.Page.QuerySelectorAll(".comment"));
    }

    [Fact]
    public async Task Search_ShowsNothingOfItsText_AndLeadsToNoSection()
    {
        await site.Services.SearchReadyAsync();
        GiveWay();

        var found = (await reader.GetAsync("/en/search?q=zebrafish")).Page.QuerySelectorAll(".found li").ToDictionary(each => each.QuerySelector("h3 a")!.GetAttribute("href")!);

        Assert.Equal([Address(Overdue), Address(Kept)], found.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(found[Address(Overdue)].QuerySelectorAll(".snippet, mark, a[href*='#']"));
        Assert.DoesNotContain("ebrafish", found[Address(Overdue)].InnerHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Zebrafish, found[Address(Kept)].QuerySelector(".snippet")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Address(Kept) + "#s-how-it-works", found[Address(Kept)].QuerySelector(".snippet a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Feedback_OffersNoneOfItsSections_AndIsStillTaken()
    {
        GiveWay();

        var overdue = await reader.GetAsync(Address(Overdue) + "/feedback?choice=wrong");
        var kept = await reader.GetAsync(Address(Kept) + "/feedback?choice=wrong");
        await reader.TellAsync("wrong", "Words", address: Address(Overdue) + "/feedback");

        Assert.DoesNotContain("How it works", overdue.Text, StringComparison.Ordinal);
        Assert.Empty(overdue.Page.QuerySelectorAll("option[value^='s-']"));
        Assert.Equal(["", "s-how-it-works", "s-who", "s-when"], kept.Page.QuerySelectorAll("option").Select(part => part.GetAttribute("value")));
        Assert.Equal((Overdue, "Words"), (await site.FeedbackAsync()).Select(each => (each.Slug, each.Text)).Single());
    }

    private static string Address(string slug) => $"/en/articles/{slug}";

    private static void Whole(Shown article)
    {
        Assert.Equal((200, 20, 1), (article.Status, article.Page.QuerySelectorAll(".comment").Length, article.Page.QuerySelectorAll(Data).Length));
        Assert.Contains(Zebrafish, article.Said("article"), StringComparison.Ordinal);
        Assert.NotEmpty(article.Page.QuerySelectorAll(".contents a[href='#s-how-it-works']"));
    }

    // The review of one was due in a year, of the other in three
    private void GiveWay() => site.Moved.Advance(TimeSpan.FromDays(400));
}
