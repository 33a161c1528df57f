namespace Immunotherapy.BrowserTests;

/// <summary>Lines of a length that an eye finds its way back from.</summary>
public sealed class MeasureTests(Browser browser) : BrowserTest(browser)
{
    // Letters of each line but the last of its paragraph
    private const string Lines = """
        parts => parts.flatMap(part => {
          const lines = new Map();
          const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement.closest(".cite")) continue;
            for (let at = 0; at < node.length; at++) {
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const place = range.getClientRects()[0];
              if (place) lines.set(Math.round(place.bottom), (lines.get(Math.round(place.bottom)) ?? 0) + 1);
            }
          }
          return [...lines.values()].slice(0, -1);
        })
        """;

    [BrowserTheory]
    [InlineData("en", ".body p")]
    [InlineData("en", ".terms dd")]
    [InlineData("en", ".sources li")]
    [InlineData("es", ".body p")]
    public async Task Lines_OnAWideScreen_HaveUnder70LettersInTheMean(string lang, string part)
    {
        var page = await VisitorAsync();
        await page.SetViewportSizeAsync(1600, 1000);
        await page.GotoAsync($"/{lang}/articles/side-effects");

        var lines = await page.Locator(part).EvaluateAllAsync<int[]>(Lines);

        Assert.True(lines.Length > 5);
        Assert.InRange(lines.Average(), 30, 70);
    }
}
