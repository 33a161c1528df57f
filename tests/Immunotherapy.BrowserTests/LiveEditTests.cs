using System.Diagnostics;

namespace Immunotherapy.BrowserTests;

/// <summary>These look at the clock, so nothing else runs beside them.</summary>
[CollectionDefinition(nameof(LiveEditTests), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(LiveEditTests))]
public sealed class LiveEditTests(Browser browser) : BrowserTest(browser)
{
    private const string Article = "en/articles/pembrolizumab.md";

    [BrowserFact]
    public async Task ArticleSavedOnDisk_ReloadedInTheBrowser_ShowsWithinTwoSeconds()
    {
        var folder = "";
        await using var site = RunningSite.OnCopy(content => folder = content);
        var page = await VisitorAsync(site: site.Address);
        var message = page.Locator(".lead");
        await page.GotoAsync("/en/articles/pembrolizumab");
        await page.ReloadAsync();
        var file = Path.Join(folder, Article);
        var changed = string.Join('\n', File.ReadLines(file).Select(line => line.StartsWith("keyMessage:", StringComparison.Ordinal) ? "keyMessage: Somebody has just saved these words." : line));

        await File.WriteAllTextAsync(file, changed, TestContext.Current.CancellationToken);
        var since = Stopwatch.StartNew();
        var shown = await message.InnerTextAsync();
        while (shown != "Somebody has just saved these words." && since.Elapsed < TimeSpan.FromSeconds(2))
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await page.ReloadAsync();
            shown = await message.InnerTextAsync();
        }

        Assert.Equal("Somebody has just saved these words.", shown);
    }
}
