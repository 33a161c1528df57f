using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

public sealed class TermTests(Browser browser) : BrowserTest(browser)
{
    private const string Article = "/en/articles/checkpoint-inhibitors";

    [BrowserFact]
    public async Task Click_OpensTheMeaningInPlace()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        var term = page.Locator("a.term").First;
        var entry = page.Locator($".terms [data-term='{await term.GetAttributeAsync("href")}']");

        await term.ClickAsync();

        var meaning = page.GetByRole(AriaRole.Dialog, new() { Name = await entry.Locator("dt").InnerTextAsync() });
        await Expect(meaning).ToBeVisibleAsync();
        await Expect(meaning).ToContainTextAsync(await entry.Locator("dd").InnerTextAsync());
        await Expect(page).ToHaveURLAsync(Browser.Address + Article[1..]);
    }

    [BrowserTheory]
    [InlineData("the button")]
    [InlineData("Escape")]
    [InlineData("Enter on the button")]
    public async Task Close_BringsTheFocusBackToTheTerm(string by)
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        var term = page.Locator("a.term").Nth(1);
        await term.ClickAsync();
        var meaning = page.GetByRole(AriaRole.Dialog);
        await Expect(meaning).ToBeVisibleAsync();

        switch (by)
        {
            case "the button":
                await meaning.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
                break;
            case "Escape":
                await page.Keyboard.PressAsync("Escape");
                break;
            default:
                await Expect(meaning.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Enter");
                break;
        }

        await Expect(meaning).ToBeHiddenAsync();
        await Expect(term).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task ClickOutside_ClosesTheMeaning()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        await page.Locator("a.term").First.ClickAsync();
        var meaning = page.GetByRole(AriaRole.Dialog);
        await Expect(meaning).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();

        await Expect(meaning).ToBeHiddenAsync();
        await Expect(page).ToHaveURLAsync(Browser.Address + Article[1..]);
    }

    [BrowserFact]
    public async Task Keyboard_OpensReadsAndGoesOnToTheGlossary()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        var term = page.Locator("a.term").First;
        var glossary = await term.GetAttributeAsync("href");
        await term.FocusAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Browser.Address + glossary![1..]);
    }

    [BrowserFact]
    public async Task TabOutOfTheMeaning_ClosesItAndGoesOnBehindTheTerm()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        await page.Locator("a.term").First.ClickAsync();
        var meaning = page.GetByRole(AriaRole.Dialog);
        await Expect(meaning.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Tab");

        await Expect(meaning).ToBeHiddenAsync();
        var next = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('main a')].indexOf(document.activeElement)");
        var term = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('main a')].indexOf(document.querySelector('a.term'))");
        Assert.Equal(term + 1, next);
    }

    [BrowserFact]
    public async Task ClickWithControl_OpensTheGlossaryInATabOfItsOwn()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        var term = page.Locator("a.term").First;

        var tab = await page.Context.RunAndWaitForPageAsync(() => term.ClickAsync(new() { Modifiers = [KeyboardModifier.Control] }));

        await Expect(tab).ToHaveURLAsync(Browser.Address + (await term.GetAttributeAsync("href"))![1..]);
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [BrowserTheory]
    [InlineData(320, 640)]
    [InlineData(320, 256)]
    [InlineData(1280, 720)]
    public async Task Meaning_OfATermAtTheBottomOfTheScreen_IsBroughtIntoView(int width, int height)
    {
        var page = await VisitorAsync(screen => screen.ViewportSize = new() { Width = width, Height = height });
        await page.GotoAsync(Article);
        var terms = await page.Locator("a.term").AllAsync();
        var meaning = page.GetByRole(AriaRole.Dialog);

        foreach (var term in terms.Take(3).Append(terms[^1]))
        {
            await term.EvaluateAsync("term => term.scrollIntoView({ block: 'end', behavior: 'instant' })");
            await term.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(meaning.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeInViewportAsync(new() { Ratio = 1 });
            var box = (await meaning.BoundingBoxAsync())!;
            Assert.InRange(box.X, 0, width - box.Width);
            await page.Keyboard.PressAsync("Escape");
            await Expect(meaning).ToBeHiddenAsync();
            await Expect(term).ToBeInViewportAsync();
        }
    }
}
