using Immunotherapy.Tests.Support;

namespace Immunotherapy.BrowserTests;

/// <summary>These look at the clock, so nothing else runs beside them.</summary>
[CollectionDefinition(nameof(LiveEditTests), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(LiveEditTests))]
public sealed class LiveEditTests(Browser browser) : BrowserTest(browser)
{
    private const string Article = "en/articles/pembrolizumab.md";
    private const string Words = "Somebody has just saved these words.";

    [BrowserFact]
    public async Task ArticleSavedOnDisk_ReloadedInTheBrowser_ShowsWithinTwoSeconds()
    {
        var folder = "";
        await using var site = RealSite.OnCopy(content => folder = content);
        var page = await VisitorAsync(site: site.Address);
        var message = page.Locator(".lead");
        await page.GotoAsync("/en/articles/pembrolizumab");
        await page.ReloadAsync();
        Assert.NotEqual(Words, await message.InnerTextAsync());
        var file = Path.Join(folder, Article);
        var changed = File.ReadLines(file).Select(line => line.StartsWith("keyMessage:", StringComparison.Ordinal) ? $"keyMessage: {Words}" : line);

        await File.WriteAllTextAsync(file, string.Join('\n', changed), TestContext.Current.CancellationToken);

        await Poll.UntilAsync(
            async () =>
            {
                await page.ReloadAsync();
                return await message.InnerTextAsync() == Words;
            },
            TimeSpan.FromSeconds(2));
    }
}
