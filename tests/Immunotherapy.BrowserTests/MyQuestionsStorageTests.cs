using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>A browser that keeps nothing, or something that we did not write, or two tabs.</summary>
public sealed class MyQuestionsStorageTests(Browser browser) : BrowserTest(browser)
{
    private const string Tool = "/en/my-questions";
    private const string Forbidden = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
    private const string Absent = "Object.defineProperty(window, 'localStorage', { value: null });";
    private const string Full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";

    [BrowserTheory]
    [InlineData(Forbidden)]
    [InlineData(Absent)]
    [InlineData(Full)]
    public async Task NothingCanBeKept_IsSaidAndTheListWorksAndPrints(string storage)
    {
        var page = await VisitorAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.AddInitScriptAsync(storage);
        await page.GotoAsync(Tool);

        await Expect(page.Locator("#list-lost")).ToContainTextAsync("Your browser cannot keep this list");
        var box = page.Locator(".to-ask input").First;
        await box.CheckAsync();
        await Expect(page.Locator(".to-ask [role=status]").First).ToContainTextAsync("cannot keep this list");
        await page.AddOwnAsync("May I travel?");

        await Expect(page.Locator("#list-items li")).ToHaveCountAsync(2);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator("#list-items li").Last).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove May I travel?" }).ClickAsync();
        await Expect(page.Locator("#list-items li")).ToHaveCountAsync(1);
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task NothingCanBeKept_IsSaidInTheArticle()
    {
        var page = await VisitorAsync();
        await page.AddInitScriptAsync(Forbidden);
        await page.GotoAsync("/en/articles/side-effects");

        await page.Locator(".questions input").First.CheckAsync();

        await Expect(page.Locator(".questions [role=status]")).ToContainTextAsync("The list is gone when you leave this page.");
    }

    [BrowserFact]
    public async Task StorageThatIsFullForReal_IsSaidAndTheListWorks()
    {
        var page = await VisitorAsync(snapshots: false);
        await page.GotoAsync(Tool);
        await page.EvaluateAsync("""
            () => {
              for (let size = 5000000, at = 0; size >= 1; ) {
                try { localStorage.setItem(`other${at++}`, "x".repeat(size)); } catch { size = Math.floor(size / 2); }
              }
            }
            """);

        await page.AddOwnAsync("May I travel?");

        await Expect(page.Locator("#list-lost")).ToBeVisibleAsync();
        await Expect(page.Locator("#list-items li")).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("""{"version":2,"questions":["From later?"]}""")]
    [InlineData("""{"version":1,"questions":"text"}""")]
    [InlineData("""{"version":1,"questions":{"length":1,"0":"Not a list?"}}""")]
    [InlineData("""{"version":1,"questions":[{"a":1},null,["b"]]}""")]
    [InlineData("""{"version":1,"questions":["", "  ", " not tidy ", "two\nlines"]}""")]
    public async Task StoredByOthers_IsPassedOver(string stored)
    {
        var page = await VisitorAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.AddInitScriptAsync($"localStorage.getItem('my-questions-en') ?? localStorage.setItem('my-questions-en', {System.Text.Json.JsonSerializer.Serialize(stored)})");
        await page.GotoAsync(Tool);

        await Expect(page.Locator("#list-none")).ToBeVisibleAsync();
        Assert.Equal(["Add to my list"], await page.Locator("#my-list button:visible").AllInnerTextsAsync());
        await page.AddOwnAsync("May I travel?");
        await page.ReloadAsync();

        await Expect(page.Locator("#list-items li > p")).ToHaveTextAsync(["May I travel?"]);
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task StoredByOthers_TooMuchOfIt_IsCutToWhatAListHolds()
    {
        var page = await VisitorAsync();
        await page.AddInitScriptAsync("""
            localStorage.setItem("my-questions-en", JSON.stringify({ version: 1, questions: [
              "x".repeat(301), "Twice?", "Twice?", "<img src=x onerror=alert(1)>", ...Array.from({ length: 99 }, (_, at) => `Question ${at}?`)] }))
            """);

        await page.GotoAsync(Tool);

        await Expect(page.Locator("#list-items li")).ToHaveCountAsync(50);
        await Expect(page.Locator("#list-items li > p").Nth(0)).ToHaveTextAsync("Twice?");
        await Expect(page.Locator("#list-items li > p").Nth(1)).ToHaveTextAsync("<img src=x onerror=alert(1)>");
        Assert.Equal(0, await page.Locator("#list-items img").CountAsync());
    }

    [BrowserFact]
    public async Task TwoTabs_ShowTheSameListAndLoseNothing()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool);
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync("/en/articles/side-effects");

        await page.AddOwnAsync("May I travel?");
        await tab.Locator(".questions input").First.CheckAsync();

        await Expect(tab.Locator(".questions [role=status]")).ToHaveTextAsync("On your list: 2");
        await Expect(page.Locator("#list-items li")).ToHaveCountAsync(2);
        await page.SendAsync("Empty my list");
        await Expect(tab.Locator(".questions input").First).Not.ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task EachLanguage_HasAListOfItsOwn()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool);
        await page.AddOwnAsync("May I travel?");

        await page.GotoAsync("/es/my-questions");

        await Expect(page.Locator("#list-none")).ToBeVisibleAsync();
        Assert.Equal("my-questions-en", await page.EvaluateAsync<string>("() => Object.keys(localStorage).join()"));
    }
}
