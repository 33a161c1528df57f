using Microsoft.Playwright;

namespace Immunotherapy.BrowserTests;

public sealed class ReadingTests(Browser browser)
{
    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task FromHome_PatientFindsAnArticle_InTwoSteps()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "What is immunotherapy?" }).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("immunotherapy");
    }
}
