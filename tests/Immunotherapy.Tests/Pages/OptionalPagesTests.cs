using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>Pages that are there while their data file is, and links that lead only to what is there.</summary>
public sealed class OptionalPagesTests : IDisposable
{
    private static readonly string[] Optional = ["/en/trials", "/en/approvals", "/en/my-questions"];

    private readonly CachedPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Files_AbsentOrEmpty_LeaveNoPageAndNoLink(bool empty)
    {
        if (empty)
        {
            portal.Content.Write("trials.yaml", "# none yet\n");
            portal.Content.Write("approvals.yaml", "# none yet\n");
            portal.Content.Write("questions.yaml", "# none yet\n");
            portal.Store.Refresh(contents: true);
        }

        var links = await LinksAsync("/en", "/en/glossary", "/en/glossary/pd-1", "/en/articles");
        var sitemap = (await portal.GetAsync("/sitemap.xml")).Text;

        foreach (var address in Optional)
        {
            Assert.Equal((address, 404), (address, (await portal.GetAsync(address)).Status));
            Assert.DoesNotContain(address, links);
            Assert.DoesNotContain(address + "<", sitemap, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_Written_BringEachPageIntoReachAndIntoTheSitemap()
    {
        portal.Content.WriteTrialFiles();
        portal.Store.Refresh(contents: true);

        var links = await LinksAsync("/en");
        var sitemap = (await portal.GetAsync("/sitemap.xml")).Text;

        Assert.All(Optional, address =>
        {
            Assert.Contains(address, links);
            Assert.Contains(address + "</loc>", sitemap, StringComparison.Ordinal);
        });
        Assert.Contains("/en/trials/NCT00000001</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains("/en/approvals", await LinksAsync("/en/trials"));
        Assert.Contains("/en/trials/NCT00000001", await LinksAsync("/en/trials"));
        Assert.Contains("/en/trials/NCT00000001", await LinksAsync("/en/approvals"));
        Assert.DoesNotContain("/es/", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Term_OfAMedicine_ListsItsTrials()
    {
        portal.Content.WriteTrialFiles();
        portal.Content.Write("glossary.yaml", ContentFixture.Glossary + "\n- { id: interleukin-2, term: { en: Interleukin-2 }, meaning: { en: A messenger. } }\n");
        portal.Store.Refresh(contents: true);

        var links = await LinksAsync("/en/glossary/interleukin-2");

        Assert.Contains("/en/trials/NCT00000002", links);
        Assert.DoesNotContain("/en/trials/NCT00000001", links);
        Assert.DoesNotContain("/en/trials/NCT00000002", await LinksAsync("/en/glossary/pd-1"));
    }

    [Fact]
    public async Task LanguageWithoutTheTexts_HasNoPage()
    {
        portal.Content.WriteArticle("side-effects", lang: "es");
        portal.Content.WriteTrialFiles();
        portal.Content.Write("questions.yaml", "- { id: tests, topic: { en: My tests }, questions: [{ en: Which one? }] }\n");
        portal.Store.Refresh(contents: true);

        var english = await portal.GetAsync("/en/my-questions");
        var links = await LinksAsync("/es");

        Assert.Equal((200, 404), (english.Status, (await portal.GetAsync("/es/my-questions")).Status));
        Assert.DoesNotContain("/es/my-questions", links);
        Assert.DoesNotContain("/es/my-questions", english.Text, StringComparison.Ordinal);
        Assert.Contains("/es/trials", links);
    }

    private async Task<IReadOnlyList<string>> LinksAsync(params string[] addresses)
    {
        var links = new List<string>();
        foreach (var address in addresses)
        {
            var page = new HtmlParser().ParseDocument((await portal.GetAsync(address)).Text);
            links.AddRange(page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!));
        }

        return links;
    }
}
