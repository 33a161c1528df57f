using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>Questions in the reader's own words.</summary>
public sealed class MyOwnQuestionsTests(Browser browser) : BrowserTest(browser)
{
    private const string Tool = "/en/my-questions";
    private const string Known = "May I travel?";

    [BrowserTheory]
    [InlineData("<script>alert(1)</script> <img src=x onerror=alert(1)>")]
    [InlineData("👩‍⚕️ ¿Puedo viajar? متى أتصل بكم؟ \u202Ereversed")]
    [InlineData("")]
    public async Task OwnQuestion_OfAnyText_IsKeptAsText(string question)
    {
        var text = question == "" ? string.Concat(Enumerable.Repeat("😀", 300)) : question;
        var page = await VisitorAsync();
        page.Dialog += (_, _) => Assert.Fail("A script ran.");
        await page.GotoAsync(Tool);

        await page.AddOwnAsync(text);
        await page.ReloadAsync();

        await Expect(Items(page)).ToHaveTextAsync([text]);
        Assert.Equal(0, await page.Locator("#list-items :is(script, img)").CountAsync());
    }

    [BrowserTheory]
    [InlineData("  \n ", "Write a question first.")]
    [InlineData("x301", "Your question is too long: it has 301 letters, and 300 is the most. Shorten it.")]
    [InlineData(" May  I\ntravel? ", "This question is already on your list.")]
    public async Task OwnQuestion_ThatCannotBeTaken_IsRefusedInWordsAndStays(string question, string problem)
    {
        var text = question == "x301" ? new string('x', 301) : question;
        var page = await VisitorAsync();
        await page.GotoAsync(Tool);
        await page.AddOwnAsync(Known);

        await page.AddOwnAsync(text);

        var own = page.GetByLabel("Write your own question");
        await Expect(own).ToBeFocusedAsync();
        await Expect(own).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(own).ToHaveAccessibleDescriptionAsync("300 letters at most. " + problem);
        await Expect(own).ToHaveValueAsync(text);
        await Expect(Items(page)).ToHaveTextAsync([Known]);
    }

    [BrowserFact]
    public async Task FiftyFirstQuestion_IsRefused_WrittenOrTicked()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool);
        await page.EvaluateAsync("() => localStorage.setItem('my-questions-en', JSON.stringify({ version: 1, questions: [...Array(50).keys()].map(each => `Question ${each}?`) }))");
        await page.ReloadAsync();

        await page.AddOwnAsync(Known);
        await Expect(page.Locator("#list-own-problem")).ToContainTextAsync("it holds 50 questions");
        var box = page.Locator(".to-ask input").First;
        await box.ClickAsync();

        await Expect(box).Not.ToBeCheckedAsync();
        await Expect(page.Locator(".to-ask [role=status]").First).ToContainTextAsync("Your list is full");
        await Expect(Items(page)).ToHaveCountAsync(50);
    }

    private static ILocator Items(IPage page) => page.Locator("#list-items li > p");
}
