using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Search;

/// <summary>What is not published is not found, whatever its state.</summary>
public sealed class UnpublishedTests : IDisposable
{
    private readonly CommentSite site = new();
    private readonly Reader reader;

    public UnpublishedTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task Comments_OfAnyState_AreNotFound()
    {
        foreach (var state in Enum.GetValues<CommentState>())
        {
            await site.AddAsync("zebrafish helped me", state);
        }

        await site.Services.SearchReadyAsync();

        Assert.Empty((await reader.GetAsync("/en/search?q=zebrafish")).Page.QuerySelectorAll(".found li"));
    }

    [Fact]
    public async Task BrokenArticle_IsNotFound_AndItsLastGoodTextIs()
    {
        site.Content.WriteArticle("side-effects", title: "Side effects", body: "## Zebrafish\n\nStripes [@first-source] [@second-source].\n");
        site.Services.GetRequiredService<ContentStore>().Refresh(contents: true);
        site.Content.WriteArticle("side-effects", title: "Side effects", body: "## Walrus\n\n[x](nowhere.md) [@first-source] [@second-source].\n");
        site.Services.GetRequiredService<ContentStore>().Refresh(contents: true);
        await site.Services.SearchReadyAsync();

        Assert.Empty((await reader.GetAsync("/en/search?q=walrus")).Page.QuerySelectorAll(".found li"));
        Assert.NotEmpty((await reader.GetAsync("/en/search?q=zebrafish")).Page.QuerySelectorAll(".found li"));
    }

    [Fact]
    public async Task UnsignedArticles_AreNotFoundOnceTheyAreForStaffOnly()
    {
        await site.Services.SearchReadyAsync();
        var before = (await reader.GetAsync("/en/search?q=brake")).Page.QuerySelectorAll(".found li").Length;

        site.Content.Write("site.yaml", ContentFixture.Site.Replace("showUnreviewed: true", "showUnreviewed: false", StringComparison.Ordinal));
        site.Services.GetRequiredService<ContentStore>().Refresh(contents: true);

        Assert.NotEqual(0, before);
        Assert.DoesNotContain("Checkpoint", (await reader.GetAsync("/en/search?q=brake")).Text, StringComparison.Ordinal);
    }
}
