using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Microsoft.Playwright;

namespace Immunotherapy.BrowserTests;

/// <summary>What staff do in a browser, in the words on the page.</summary>
internal static class StaffPages
{
    public const string Comments = "/staff/comments";

    /// <summary>Opens a page for staff and signs in on the way.</summary>
    public static async Task SignInAsync(this IPage page, Role role, string address = "/staff", string password = StaffClient.Password)
    {
        await page.GotoAsync(address);
        await page.GetByLabel("E-mail").FillAsync(StaffClient.EmailOf(role));
        await page.GetByLabel("Password").FillAsync(password);
        await page.SendAsync("Sign in");
    }

    /// <summary>Presses the only button of this name, by mouse, and waits for the page that it leads to.</summary>
    public static Task SendAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>The form to decide on the comment that says this.</summary>
    public static ILocator DecideForm(this IPage page, string body) =>
        page.Locator("article.desk-card").Filter(new() { HasText = body }).Locator("xpath=following-sibling::form[1]");

    public static Task PublishAsync(this IPage page, string body) =>
        page.DecideForm(body).GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();

    public static async Task RefuseAsync(this IPage page, string body, string reason)
    {
        var form = page.DecideForm(body);
        await form.Locator("summary").ClickAsync();
        await form.GetByLabel("Reason, as").SelectOptionAsync(reason);
        await form.GetByRole(AriaRole.Button, new() { Name = "Do not publish", Exact = true }).ClickAsync();
    }
}
