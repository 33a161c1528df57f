using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>My questions and the wallet card, as they come without script.</summary>
public sealed class ToolPagesTests : IDisposable
{
    private readonly CachedPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("/en/my-questions", "/questions.js")]
    [InlineData("/en/wallet-card", "/card.js")]
    public async Task Page_HasNothingToSendAndBringsItsOwnStylesAndScript(string address, string script)
    {
        Write();

        var page = await OpenAsync(address);

        Assert.Empty(page.QuerySelectorAll("form, [name]:not(meta), [style]"));
        Assert.Contains("/tools.css", page.QuerySelectorAll("link[rel=stylesheet]").Select(link => Plain(link.GetAttribute("href")!)));
        Assert.Equal(["/site.js", script], page.Scripts.Select(each => Plain(each.GetAttribute("src")!)));
        Assert.All(page.Scripts, each => Assert.True(each.HasAttribute("defer") && each.TextContent == ""));
    }

    [Fact]
    public async Task MyQuestions_WithoutScript_IsThePlainList()
    {
        Write();

        var main = (await OpenAsync("/en/my-questions")).QuerySelector("main")!;

        Assert.Equal(["My tests", "Costs"], main.QuerySelectorAll(".to-ask h2").Select(heading => heading.TextContent));
        Assert.Equal(3, main.QuerySelectorAll(".to-ask li").Length);
        Assert.Empty(main.QuerySelectorAll("input"));
        Assert.Equal(main.QuerySelectorAll("button, textarea").Length, main.QuerySelectorAll("#my-list button, #my-list textarea").Length);
    }

    [Fact]
    public async Task Article_WithQuestions_LeadsToTheList()
    {
        portal.Content.WriteArticle("side-effects", body: "## How\n\nText [@first-source] [@second-source].\n\n:::questions\n- Is it for me?\n:::\n");
        portal.Store.Refresh(contents: true);
        Assert.Empty((await OpenAsync("/en/articles/side-effects")).QuerySelectorAll(".questions a, .questions [role=status]"));

        Write();

        var questions = (await OpenAsync("/en/articles/side-effects")).QuerySelector(".questions")!;
        var link = Assert.Single(questions.QuerySelectorAll("a"));
        Assert.Equal(("/en/my-questions", "My list of questions"), (link.GetAttribute("href"), link.TextContent));
        Assert.Equal("", Assert.Single(questions.QuerySelectorAll("[role=status]")).TextContent);
    }

    [Fact]
    public async Task WalletCard_WithoutItsPage_IsNotThere()
    {
        Assert.Equal(404, (await portal.GetAsync("/en/wallet-card")).Status);
        Assert.DoesNotContain("/en/wallet-card", (await portal.GetAsync("/en")).Text, StringComparison.Ordinal);

        Write();

        var home = await OpenAsync("/en");
        Assert.Contains(home.QuerySelectorAll("footer a"), link => (link.GetAttribute("href"), link.TextContent) == ("/en/wallet-card", WalletCardFile.Title));
        Assert.Equal(404, (await portal.GetAsync("/es/wallet-card")).Status);
    }

    [Fact]
    public async Task WalletCard_IsOnePageWithItsOwnAddressInTheSitemap()
    {
        Write();

        var page = await OpenAsync("/en/wallet-card");
        var sitemap = (await portal.GetAsync("/sitemap.xml")).Text;

        Assert.EndsWith("/en/wallet-card", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(WalletCardFile.Title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(1, sitemap.Split("/en/wallet-card</loc>").Length - 1);
    }

    [Fact]
    public async Task WalletCard_ChangedStatement_IsOnTheCardAtOnce()
    {
        Write();
        await OpenAsync("/en/wallet-card");

        portal.Content.WriteWalletCard(statement: "Another statement.");
        portal.Store.Refresh(contents: true);

        Assert.Equal("Another statement.", (await OpenAsync("/en/wallet-card")).QuerySelector(".statement")!.TextContent);
    }

    // Without the part of the address that changes with the bytes
    private static string Plain(string address) => address.Split('.') is [var name, .., var kind] ? $"{name}.{kind}" : address;

    private void Write()
    {
        portal.Content.WriteTrialFiles();
        portal.Content.WriteWalletCard();
        portal.Store.Refresh(contents: true);
    }

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        var answer = await portal.GetAsync(address);
        Assert.Equal(200, answer.Status);
        return new HtmlParser().ParseDocument(answer.Text);
    }
}
