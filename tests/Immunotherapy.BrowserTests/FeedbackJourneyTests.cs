using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>Feedback from the foot of an article to whoever changes the article, each with a browser of their own.</summary>
public sealed class FeedbackJourneyTests(Browser browser) : BrowserTest(browser)
{
    private const string Text = "The second number is wrong.\n<b>See the source</b>";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Feedback_ByTouch_LandsAtItsSectionOfTheArticle_AndIsDone(bool script)
    {
        using var site = new CommentSite();
        await StaffClient.AddAsync(site.Services, Role.Editor);
        var (reader, editor) = (await PhoneAsync(site, script), await PhoneAsync(site, script));
        await reader.GotoAsync(FeedbackPages.Article);

        await reader.GetByRole(AriaRole.Link, new() { Name = "Something is wrong here" }).ClickAsync();
        await Expect(reader.GetByLabel("Something is wrong here")).ToBeCheckedAsync();
        await reader.GetByLabel("Which part of the page?").SelectOptionAsync("How it works");
        await reader.SendAsync("Send feedback");
        await reader.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(reader.GetByLabel("What should we know?")).ToBeFocusedAsync();
        await Expect(reader.GetByLabel("Which part of the page?")).ToHaveValueAsync(FeedbackPages.Section);
        await reader.GetByLabel("What should we know?").FillAsync(Text);
        await reader.SendAsync("Send feedback");
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("Thank you.");

        await editor.SignInAsync(Role.Editor, FeedbackPages.Inbox);
        await Expect(editor.Locator("article .said")).ToHaveTextAsync(Text);
        await editor.GetByRole(AriaRole.Link, new() { Name = "How it works" }).ClickAsync();
        await Expect(editor).ToHaveURLAsync($"{site.Address}en/articles/side-effects#{FeedbackPages.Section}");
        await editor.GotoAsync(FeedbackPages.Inbox);
        await editor.SendAsync("Done");
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("Done.");
        await Expect(editor.Locator("article .said")).ToHaveCountAsync(0);
        await editor.SendAsync("Undo");
        await Expect(editor.Locator("article .said")).ToHaveTextAsync(Text);
    }

    [BrowserFact]
    public async Task Feedback_ByKeyOnly_OnASmallScreen_IsSent()
    {
        using var site = new CommentSite();
        var page = await VisitorAsync(phone => phone.ViewportSize = new() { Width = 320, Height = 568 }, site.Address);
        await page.GotoAsync(FeedbackPages.Article);

        await page.GetByRole(AriaRole.Link, new() { Name = "Not useful" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/feedback?choice=not-useful");
        await page.GetByLabel("Not useful").FocusAsync();
        foreach (var key in new[] { "ArrowUp", "Tab", "ArrowDown", "Tab", "A", "Tab", "Enter" })
        {
            await page.Keyboard.PressAsync(key);
        }

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Thank you.");
        var told = Assert.Single(await site.FeedbackAsync());
        Assert.Equal((Web.Feedback.Choice.Useful, FeedbackPages.Section, "A"), (told.Choice, told.Section, told.Text));
    }

    [BrowserFact]
    public async Task LinksUnderAnArticle_AreLargeEnough_AndNotPrinted()
    {
        using var site = new CommentSite();
        var page = await VisitorAsync(phone => phone.ViewportSize = new() { Width = 320, Height = 568 }, site.Address);
        await page.GotoAsync(FeedbackPages.Article);

        var heights = await page.Locator(".useful a").EvaluateAllAsync<double[]>("links => links.map(link => link.getBoundingClientRect().height)");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(3, heights.Length);
        Assert.All(heights, height => Assert.True(height >= 44));
        await Expect(page.Locator(".useful")).ToBeHiddenAsync();
    }

    private Task<IPage> PhoneAsync(CommentSite site, bool script) => VisitorAsync(phone =>
    {
        phone.ViewportSize = new() { Width = 390, Height = 844 };
        phone.JavaScriptEnabled = script;
    }, site.Address);
}
