using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>A finger sends other events than a mouse, and nothing hovers.</summary>
public sealed class TouchTests(Browser browser) : BrowserTest(browser)
{
    private const string Question = "Which number do I call at night and on weekends?";

    [BrowserFact]
    public async Task Term_Tapped_OpensItsMeaning_AndATapBesideItClosesIt()
    {
        var page = await PhoneAsync("/en/articles/checkpoint-inhibitors");
        var meaning = page.GetByRole(AriaRole.Dialog);

        await page.Locator("a.term").First.TapAsync();
        await Expect(meaning).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TapAsync();

        await Expect(meaning).ToBeHiddenAsync();
        await Expect(page).ToHaveURLAsync(Browser.Address + "en/articles/checkpoint-inhibitors");
    }

    [BrowserFact]
    public async Task QuestionBox_Tapped_PutsTheQuestionOnTheList()
    {
        var page = await PhoneAsync("/en/articles/side-effects");
        var box = page.GetByRole(AriaRole.Checkbox, new() { Name = Question });
        await Expect(box).Not.ToBeCheckedAsync();

        // The words, which a finger hits sooner than the box
        await page.Locator(".tick", new() { HasText = Question }).TapAsync();
        await Expect(box).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "My list of questions" }).TapAsync();

        await Expect(page.Locator("#list-items li > p")).ToHaveTextAsync([Question]);
    }

    [BrowserFact]
    public async Task FeedbackButton_Tapped_LeadsToTheForm()
    {
        var page = await PhoneAsync("/en/articles/side-effects");

        await page.Locator(".useful").GetByRole(AriaRole.Link, new() { Name = "Something is wrong here" }).TapAsync();

        await Expect(page).ToHaveURLAsync(Browser.Address + "en/articles/side-effects/feedback?choice=wrong");
        await Expect(page.GetByLabel("Something is wrong here")).ToBeCheckedAsync();
    }

    private async Task<IPage> PhoneAsync(string path)
    {
        var page = await VisitorAsync(phone => (phone.HasTouch, phone.IsMobile, phone.ViewportSize) = (true, true, new() { Width = 390, Height = 844 }));
        await page.GotoAsync(path);
        return page;
    }
}
