using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>What has changed in the texts stands at the end of "About".</summary>
public sealed class ChangesPageTests : IDisposable
{
    private readonly ContentFixture content = new();

    public ChangesPageTests()
    {
        content.Write("site.yaml", ContentFixture.Site + "\ncontentVersion: \"2026-11-23 <b>\"\n");
        content.Write("CHANGES.md", "### November 23, 2026\n\n- A first list of **changes**.\n");
        content.WriteArticle("side-effects", lang: "es");
        content.Write("es/pages/about.md", ContentFixture.Page("Sobre"));
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task About_ShowsTheVersionAndTheChanges()
    {
        var (_, changes) = await ReadAsync("/en/about");

        Assert.Contains("Version of the texts: 2026-11-23 <b>", changes, StringComparison.Ordinal);
        Assert.Contains("November 23, 2026", changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "en", "A first list of changes.")]
    [InlineData(true, null, "Una primera lista.")]
    public async Task OtherLanguage_ShowsItsOwnList_OrTheEnglishOneMarkedAsSuch(bool own, string? lang, string words)
    {
        if (own)
        {
            content.Write("es/CHANGES.md", "### 23 de noviembre\n\n- Una primera lista.\n");
        }

        var (marked, changes) = await ReadAsync("/es/about");

        Assert.Equal(lang, marked);
        Assert.Contains(words, changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherPages_AndAddressesOfTheList_DoNotShowIt()
    {
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();

        Assert.DoesNotContain("A first list", await visitor.GetStringAsync("/en/privacy", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var answer = await visitor.GetAsync("/en/changes", TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(string? Lang, string Words)> ReadAsync(string address)
    {
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();
        var page = new HtmlParser().ParseDocument(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken));
        return (page.QuerySelector(".changes > div")!.GetAttribute("lang"), page.QuerySelector(".changes")!.TextContent);
    }
}
