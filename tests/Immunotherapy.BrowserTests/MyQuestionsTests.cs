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
