using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>The list on its way to the visit: on paper, in another program, and what stays without script.</summary>
public sealed class MyQuestionsAwayTests(Browser browser) : BrowserTest(browser)
{
    private const string Tool = "/en/my-questions";
    private const string Text = "Questions for my care team\n\n1. May I travel?\n2. متى أتصل بكم؟";

    [BrowserFact]
    public async Task Copy_BringsTheNumberedList()
    {
        var page = await WithListAsync(visitor => visitor.Permissions = ["clipboard-read", "clipboard-write"]);

        await page.SendAsync("Copy");

        await Expect(page.Locator("main [role=status]").First).ToContainTextAsync("Your list is copied.");
        Assert.Equal(Text, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [BrowserTheory]
    [InlineData("Object.defineProperty(navigator, 'clipboard', { value: undefined });")]
    [InlineData("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));")]
    public async Task Copy_ThatTheBrowserRefuses_MarksTheText(string clipboard)
    {
        var page = await WithListAsync(before: clipboard);

        await page.SendAsync("Copy");

        var text = page.GetByLabel("My list as text");
        await Expect(text).ToHaveValueAsync(Text);
        await Expect(text).ToBeFocusedAsync();
        Assert.Equal(Text, await page.EvaluateAsync<string>("() => getSelection().toString()"));
        await Expect(page.Locator("main [role=status]").First).ToContainTextAsync("Your browser did not copy it.");
    }

    [BrowserFact]
    public async Task Share_HandsTheListToThePhonesOwnMenu()
    {
        var page = await WithListAsync(before: "navigator.share = async data => { window.shared = data.text; throw new DOMException('called off', 'AbortError'); };");
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);

        await page.SendAsync("Share");

        Assert.Equal(Text, await page.EvaluateAsync<string>("() => shared"));
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Share_WhereThereIsNone_IsNotOffered()
    {
        var page = await WithListAsync(before: "Object.defineProperty(navigator, 'share', { value: undefined });");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Share" })).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Print_ShowsTheListAloneWithLinesForTheAnswers()
    {
        var page = await WithListAsync();
        await page.EvaluateAsync("() => { window.print = () => window.printed = true; }");
        await page.SendAsync("Print my list");
        Assert.True(await page.EvaluateAsync<bool>("() => printed"));

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(
            ["Questions for my care team", "May I travel?", "متى أتصل بكم؟"],
            (await page.Locator("main").InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        await Expect(page.Locator(".site-footer")).ToBeHiddenAsync();
        var lines = await page.Locator("#list-items li").First.EvaluateAsync<double>("item => parseFloat(getComputedStyle(item, '::after').height)");
        Assert.InRange(lines, 50, 100);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Print_WithoutAListOrScript_ShowsAllQuestions(bool script)
    {
        var page = await VisitorAsync(visitor => visitor.JavaScriptEnabled = script);
        await page.GotoAsync(Tool);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("#my-list")).ToBeHiddenAsync();
        foreach (var topic in await page.Locator(".to-ask").AllAsync())
        {
            await Expect(topic).ToBeVisibleAsync();
        }
    }

    [BrowserFact]
    public async Task WithoutScript_QuestionsArePlainListsWithALinkBetweenThem()
    {
        var page = await VisitorAsync(visitor => visitor.JavaScriptEnabled = false);
        await page.GotoAsync("/en/articles/side-effects");

        await page.GetByRole(AriaRole.Link, new() { Name = "My list of questions" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Questions for my care team");
        Assert.True(await page.Locator(".to-ask li").CountAsync() > 20);
        Assert.Equal(0, await page.Locator("main :is(button, input, textarea):visible").CountAsync());
    }

    [BrowserFact]
    public async Task TickBelowTheList_StaysUnderTheFinger()
    {
        var page = await VisitorAsync(phone => phone.ViewportSize = new() { Width = 320, Height = 600 });
        await page.GotoAsync(Tool);
        var label = page.Locator(".to-ask label").Nth(12);
        await label.EvaluateAsync("each => each.scrollIntoView({ block: 'center', behavior: 'instant' })");
        var before = (await label.BoundingBoxAsync())!.Y;

        await label.ClickAsync();

        await Expect(page.Locator("#list-items li")).ToHaveCountAsync(1);
        Assert.InRange((await label.BoundingBoxAsync())!.Y, before - 2, before + 2);
    }

    private async Task<IPage> WithListAsync(Action<BrowserNewContextOptions>? options = null, string before = "void 0;")
    {
        var page = await VisitorAsync(options);
        await page.AddInitScriptAsync(before);
        await page.GotoAsync(Tool);
        await page.AddOwnAsync("May I travel?");
        await page.AddOwnAsync("متى أتصل بكم؟");
        return page;
    }
}
