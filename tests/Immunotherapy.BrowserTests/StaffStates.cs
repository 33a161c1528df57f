using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>What staff can come to. The visitor is signed in by the first page for which that is needed.</summary>
internal static class StaffStates
{
    private const string Pause = "/staff/comments/pause";

    public static IEnumerable<PageState> Of(CommentStates seeded) =>
    [
        new("set-up", Refuses: false, page => page.GotoAsync(seeded.SetUp)),
        new("set-up with errors", Refuses: true, page => SetUpAsync(page, seeded.SetUp)),
        PageState.At("/staff/sign-in"),
        new("sign-in with an error", Refuses: true, MissAsync),
        new("start", Refuses: false, StartAsync),
        PageState.At("/staff/sign-in?returnUrl=%2Fstaff"),
        new("desk", Refuses: false, async page =>
        {
            await page.GotoAsync(StaffPages.Comments);
            await page.UnfoldAsync();
        }),
        new("desk, refused without a reason", Refuses: true, RefuseAsync),
        new("desk, just decided", Refuses: false, async page =>
        {
            await page.GotoAsync($"{StaffPages.Comments}?decided={seeded.Refused}");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        }),
        PageState.At(StaffPages.Comments + "?show=published"),
        PageState.At(StaffPages.Comments + "?show=refused"),
        new("one comment, marked", Refuses: false, page => page.GotoAsync($"{StaffPages.Comments}/{seeded.Marked}")),
        new("one comment, refused", Refuses: false, page => page.GotoAsync($"{StaffPages.Comments}/{seeded.Refused}")),
        new("one comment, answered", Refuses: false, page => page.GotoAsync($"{StaffPages.Comments}/{seeded.Answered}")),
        new("one comment, answered with nothing", Refuses: true, page => SendEmptyAsync(page, $"{StaffPages.Comments}/{seeded.Answered}", "Publish answer")),
        PageState.At(Pause),
        new("pause without a sentence", Refuses: true, page => SendEmptyAsync(page, Pause, "Pause comments")),
        PageState.At("/staff/log"),
        PageState.At(FeedbackPages.Inbox),
        PageState.At(FeedbackPages.Inbox + "?show=done"),
        new("feedback, just done", Refuses: false, page => page.GotoAsync($"{FeedbackPages.Inbox}?changed={seeded.Told}")),
    ];

    private static async Task SetUpAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.GetByLabel("Your e-mail").FillAsync("first@example");
        await page.GetByLabel("Password").FillAsync("short");
        await page.SendAsync("Make the account and sign in");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    // Somebody who has no account: nobody else is locked out by it
    private static async Task MissAsync(IPage page)
    {
        await page.SignInAsync(Role.Editor);
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    private static async Task StartAsync(IPage page)
    {
        await page.SignInAsync(Role.Administrator);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What to do today");
    }

    private static async Task RefuseAsync(IPage page)
    {
        await page.GotoAsync(StaffPages.Comments);
        await page.RefuseAsync("It waits for too long", reason: "");
        await Expect(page.Locator(".decide .problem")).ToBeVisibleAsync();
    }

    private static async Task SendEmptyAsync(IPage page, string address, string button)
    {
        await page.GotoAsync(address);
        await page.SendAsync(button);
        await Expect(page.Locator("[id$=-problem]").First).ToBeVisibleAsync();
    }
}
