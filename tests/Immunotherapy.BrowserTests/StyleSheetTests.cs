using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>An article does not load the styles of lists and forms. What it shows must not need them.</summary>
public sealed class StyleSheetTests(Browser browser) : BrowserTest(browser)
{
    private const string Article = "/en/articles/side-effects";

    [BrowserFact]
    public async Task Article_WithTheOtherSheetAdded_LooksTheSame()
    {
        var page = await VisitorAsync(phone => phone.ViewportSize = new() { Width = 320, Height = 800 });
        await page.GotoAsync(Article);
        await Expect(page.Locator(".tick input").First).ToBeVisibleAsync();
        var before = await PlacesAsync();

        await page.EvaluateAsync("""
            () => new Promise(done => {
              const sheet = document.createElement("link");
              sheet.rel = "stylesheet";
              sheet.href = "/lists.css";
              sheet.onload = done;
              document.head.append(sheet);
            })
            """);

        Assert.Equal(before, await PlacesAsync());

        Task<string[]> PlacesAsync() => page.Locator("body *:visible").EvaluateAllAsync<string[]>(
            "all => all.map(each => { const { left, top, width, height } = each.getBoundingClientRect(); return `${each.localName}.${each.className.baseVal ?? each.className} ${[left, top, width, height].map(Math.round)}`; })");
    }
}
