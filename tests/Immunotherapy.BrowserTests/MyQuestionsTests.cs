using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

public sealed class MyQuestionsTests(Browser browser) : BrowserTest(browser)
{
    private const string Article = "/en/articles/side-effects";
    private const string Tool = "/en/my-questions";
    private const string First = "Which number do I call at night and on weekends?";
    private const string Second = "Which side effects could last for life?";
    private const string Third = "May I travel?";

    [BrowserFact]
    public async Task TickedInAnArticle_StandsOnTheListAlsoAfterAReload()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);

        await page.TickAsync(First);
        await Expect(Status(page)).ToHaveTextAsync("On your list: 1");
        await page.TickAsync(Second);
        await page.GetByRole(AriaRole.Link, new() { Name = "My list of questions" }).ClickAsync();

        await Expect(Items(page)).ToHaveTextAsync([First, Second]);
        await page.ReloadAsync();
        await Expect(Items(page)).ToHaveTextAsync([First, Second]);
        await page.GotoAsync(Article);
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = First })).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task GoingBack_ShowsInTheArticleWhatWasRemovedMeanwhile()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        await page.TickAsync(First);
        await page.GotoAsync(Tool);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove " + First }).ClickAsync();

        await page.GoBackAsync();

        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = First })).Not.ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task EachBox_IsBigEnoughForAFinger()
    {
        var page = await VisitorAsync(phone => phone.ViewportSize = new() { Width = 320, Height = 800 });
        await page.GotoAsync(Tool);

        var heights = await page.Locator(".to-ask label").EvaluateAllAsync<double[]>("all => all.map(each => each.getBoundingClientRect().height)");

        Assert.True(heights.Length > 20);
        Assert.All(heights, height => Assert.True(height >= 44, $"{height} px"));
    }

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
        await page.AddOwnAsync(Third);

        await page.AddOwnAsync(text);

        var own = page.GetByLabel("Write your own question");
        await Expect(own).ToBeFocusedAsync();
        await Expect(own).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(own).ToHaveAccessibleDescriptionAsync("300 letters at most. " + problem);
        await Expect(own).ToHaveValueAsync(text);
        await Expect(Items(page)).ToHaveTextAsync([Third]);
    }

    [BrowserFact]
    public async Task FiftyFirstQuestion_IsRefused_WrittenOrTicked()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool);
        await page.EvaluateAsync("() => localStorage.setItem('my-questions-en', JSON.stringify({ version: 1, questions: [...Array(50).keys()].map(each => `Question ${each}?`) }))");
        await page.ReloadAsync();

        await page.AddOwnAsync(Third);
        await Expect(page.Locator("#list-own-problem")).ToContainTextAsync("it holds 50 questions");
        var box = page.Locator(".to-ask input").First;
        await box.ClickAsync();

        await Expect(box).Not.ToBeCheckedAsync();
        await Expect(Status(page)).ToContainTextAsync("Your list is full");
        await Expect(Items(page)).ToHaveCountAsync(50);
    }

    [BrowserFact]
    public async Task Keyboard_SortsRemovesAndUndoes()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool);
        foreach (var question in new[] { "One?", "Two?", "Three?" })
        {
            await page.AddOwnAsync(question);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Up Three?" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Status(page)).ToHaveTextAsync("Now in place 2 of 3.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Up Three?" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Items(page)).ToHaveTextAsync(["Three?", "One?", "Two?"]);

        // There is no further up
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Down Three?" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Items(page)).ToHaveTextAsync(["One?", "Two?"]);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove One?" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");

        await Expect(Items(page)).ToHaveTextAsync(["Three?", "One?", "Two?"]);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "My list of questions" })).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Emptied_LeavesNothingInTheBrowser_AndCanBeUndone()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool);
        await page.AddOwnAsync(Third);

        await page.SendAsync("Empty my list");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeFocusedAsync();
        await Expect(Status(page)).ToHaveTextAsync("Your list is empty now.");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(Items(page)).ToHaveTextAsync([Third]);
    }

    private static ILocator Items(IPage page) => page.Locator("#list-items li > p");

    private static ILocator Status(IPage page) => page.Locator("main [role=status]").First;
}
