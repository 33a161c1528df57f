using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

public sealed class SearchTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task Search_ByKeyboard_FromTheHeaderToTheSection()
    {
        var page = await VisitorAsync();
        await page.GotoAsync("/en");
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Search" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(Browser.Address + "en/search");

        await page.GetByLabel("What are you looking for?").FocusAsync();
        await page.Keyboard.TypeAsync("pembr");
        await Expect(page.Locator("datalist option[value='pembrolizumab']")).ToHaveCountAsync(1);
        await page.Keyboard.TypeAsync("olizumab");
        await page.Keyboard.PressAsync("Enter");
        var section = page.Locator(".snippet a").First;
        await Expect(section).ToBeVisibleAsync();
        var target = (await section.GetAttributeAsync("href"))!;
        await section.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Browser.Address + target[1..]);
        await Expect(page.Locator("#" + target.Split('#')[1])).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Suggestions_AreAskedForOnce_WhenTypingPauses()
    {
        var page = await VisitorAsync();
        await page.GotoAsync("/en/search");
        var asked = new List<string>();
        page.Request += (_, request) => asked.AddRange(request.Url.Contains("/suggest", StringComparison.Ordinal) ? [request.Url] : []);

        await page.GetByLabel("What are you looking for?").PressSequentiallyAsync("check");
        await Expect(page.Locator("datalist option")).Not.ToHaveCountAsync(0);

        Assert.EndsWith("/en/search/suggest?q=check", Assert.Single(asked), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("is pembrolizumab for me?", "/en/articles/pembrolizumab")]
    [InlineData("I have a rash", "/en/articles/side-effects")]
    [InlineData("what does CPS mean?", "/en/glossary/cps")]
    [InlineData("when should I call", "/en/articles/when-to-call")]
    public async Task Question_IsAnsweredWithoutScript_OnePressAway(string question, string href)
    {
        var page = await VisitorAsync(visitor => visitor.JavaScriptEnabled = false);
        await page.GotoAsync("/en/search");

        await page.GetByRole(AriaRole.Searchbox).FillAsync(question);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator($".found h3 a[href='{href}']")).ToBeVisibleAsync();
    }
}
