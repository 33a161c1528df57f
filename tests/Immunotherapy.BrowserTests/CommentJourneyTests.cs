using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>One comment from the first word to its erasure, as its writer, a moderator and a reader see it, each with a browser of their own.</summary>
[Collection(nameof(LiveEditTests))]
public sealed class CommentJourneyTests(Browser browser) : BrowserTest(browser)
{
    private const string Article = "/en/articles/side-effects";
    private const string Body = "It itched for two weeks. Ask me: me@example.org";
    private const string Unread = "Words that nobody has read yet";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Comment_FromItsFormToItsErasure_IsWhereItsStateSays(bool script)
    {
        using var site = new CommentSite();
        await site.AddAsync(Unread);
        await StaffClient.AddAsync(site.Services, Role.Moderator);
        var (writer, moderator, reader) = (await PhoneAsync(site, script), await PhoneAsync(site, script), await PhoneAsync(site, script));
        await reader.GotoAsync(Article);
        await Expect(reader.GetByText("No comments yet.")).ToBeVisibleAsync();

        await WriteAsync(writer);
        await moderator.SignInAsync(Role.Moderator, StaffPages.Comments);
        await moderator.PublishAsync(Body);
        await SeesAsync(reader, 1);
        await moderator.SendAsync("Undo");
        await Expect(moderator.GetByRole(AriaRole.Status)).ToContainTextAsync("Back on the desk.");
        await SeesAsync(reader, 0);
        await moderator.PublishAsync(Body);
        await SeesAsync(reader, 1);
        await writer.ReloadAsync();
        await Expect(writer.Locator(".state")).ToContainTextAsync("It is published.");

        await ReportAsync(reader);
        await moderator.GotoAsync(StaffPages.Comments);
        var top = moderator.Locator("article.desk-card").First;
        await Expect(top).ToContainTextAsync(Body);
        await Expect(top).ToContainTextAsync("Reported: It could harm someone");
        await moderator.RefuseAsync(Body, "OffTopic");
        await Expect(moderator.GetByRole(AriaRole.Status)).ToContainTextAsync("Not published.");
        await SeesAsync(reader, 0);

        await EraseAsync(writer);
        await SeesAsync(reader, 0);
        await moderator.GotoAsync(StaffPages.Comments);
        await Expect(moderator.GetByText(Unread)).ToBeVisibleAsync();
        await Expect(moderator.GetByText(Body)).ToHaveCountAsync(0);
    }

    private Task<IPage> PhoneAsync(CommentSite site, bool script) => VisitorAsync(phone =>
    {
        phone.ViewportSize = new() { Width = 390, Height = 844 };
        phone.JavaScriptEnabled = script;
    }, site.Address);

    private static async Task WriteAsync(IPage page)
    {
        var (body, problems) = (page.GetByLabel("Your comment"), page.GetByRole(AriaRole.Alert));
        await page.GotoAsync(Article);
        await page.GetByRole(AriaRole.Link, new() { Name = "Write a comment" }).ClickAsync();
        await page.GetByLabel("A made-up name").FillAsync("Robin");
        await body.FillAsync(Body);

        await page.SendAsync("Send comment");
        await Expect(problems.GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        await Expect(body).ToHaveValueAsync(Body);
        await problems.GetByRole(AriaRole.Link, new() { Name = "Tick the box if you are 16" }).ClickAsync();
        await Expect(page.GetByLabel("I am 16 or older.")).ToBeFocusedAsync();
        await problems.GetByRole(AriaRole.Link, new() { Name = "Tick the box if you agree" }).ClickAsync();
        await Expect(page.GetByLabel("I agree")).ToBeFocusedAsync();

        await page.GetByLabel("I agree").CheckAsync();
        await page.GetByLabel("I am 16 or older.").CheckAsync();
        await page.SendAsync("Send comment");
        await Expect(page.Locator(".address")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex($"{new Uri(page.Url).AbsolutePath}$"));
        await Expect(page.Locator(".state")).ToContainTextAsync("It waits for a person to read it.");
        await Expect(page.Locator("main")).ToContainTextAsync(Body);
    }

    private static async Task ReportAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Report: Robin" }).ClickAsync();
        await page.GetByLabel("It could harm someone").CheckAsync();
        await page.SendAsync("Send report");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Thank you.");
    }

    private static async Task EraseAsync(IPage page)
    {
        await page.ReloadAsync();
        await Expect(page.Locator(".state")).ToContainTextAsync("The reason: It has nothing to do with the article.");
        await page.Locator("summary", new() { HasText = "Erase it" }).ClickAsync();
        await page.SendAsync("Yes, erase it for good");
        await Expect(page.Locator(".state")).ToContainTextAsync("It is erased.");
        await Expect(page.GetByText(Body)).ToHaveCountAsync(0);
    }

    // A reader who loads the article anew; two seconds is what is promised
    private static async Task SeesAsync(IPage page, int count)
    {
        await page.GotoAsync(Article);
        await Poll.UntilAsync(
            async () =>
            {
                await page.ReloadAsync();
                return await page.Locator(".comments").GetByText(Body).CountAsync() == count;
            },
            TimeSpan.FromSeconds(2));
        await Expect(page.GetByText(Unread)).ToHaveCountAsync(0);
    }
}
