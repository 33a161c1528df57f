using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Comments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>What staff do all day, on a phone and without script: the only one they have takes the offer to undo away.</summary>
public sealed class StaffJourneyTests(Browser browser) : BrowserTest(browser)
{
    private const string Article = "/en/articles/side-effects";
    private const string Sentence = "We are away over the holidays. Please come back on the second of January.";
    private const string Answer = "Thank you. Tell your care team about any rash.";

    [BrowserFact]
    public async Task FirstAdministrator_SetsUpSignsOutAndInAgain()
    {
        using var site = new CommentSite();
        var page = await PhoneAsync(site);
        var address = $"/staff/set-up?code={await OfferAsync(site)}";
        await page.GotoAsync(address);
        await page.GetByLabel("Your e-mail").FillAsync(StaffClient.EmailOf(Role.Administrator));
        await page.GetByLabel("Password").FillAsync(StaffClient.Password);

        await page.SendAsync("Make the account and sign in");
        await Expect(page.Locator("main")).ToContainTextAsync("You are signed in as administrator@example.org, administrator.");
        await page.SendAsync("Sign out");
        await page.SignInAsync(Role.Administrator, password: "five yellow kettles sing");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You are not signed in");
        await Expect(page.GetByLabel("E-mail")).ToHaveValueAsync(StaffClient.EmailOf(Role.Administrator));
        await Expect(page.GetByLabel("Password")).ToHaveValueAsync("");
        await page.GetByLabel("Password").FillAsync(StaffClient.Password);
        await page.SendAsync("Sign in");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What to do today");
        await page.GotoAsync(address);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page does not exist");
    }

    [BrowserFact]
    public async Task Pause_Everywhere_ShowsItsSentenceInPlaceOfTheForm_UntilItEnds()
    {
        using var site = new CommentSite();
        await StaffClient.AddAsync(site.Services, Role.Moderator);
        var (moderator, reader) = (await PhoneAsync(site), await PhoneAsync(site));
        await moderator.SignInAsync(Role.Moderator, StaffPages.Comments);
        await moderator.GetByRole(AriaRole.Link, new() { Name = "Pause comments" }).ClickAsync();
        await reader.GotoAsync(Article);

        await moderator.GetByLabel("Sentence for readers").FillAsync(Sentence);
        await moderator.SendAsync("Pause comments");
        await Expect(moderator.Locator(".desk-card")).ToContainTextAsync(Sentence);
        await reader.ReloadAsync();
        await Expect(reader.Locator(".comments .notice")).ToHaveTextAsync(Sentence);
        await reader.GotoAsync(Article + "/comment");
        await Expect(reader.Locator("main .notice")).ToHaveTextAsync(Sentence);
        await Expect(reader.Locator("main form")).ToHaveCountAsync(0);
        await moderator.SendAsync("Take comments again");
        await Expect(moderator.Locator(".desk-card")).ToHaveCountAsync(0);

        await reader.GotoAsync(Article);
        await reader.GetByRole(AriaRole.Link, new() { Name = "Write a comment" }).ClickAsync();
        await Expect(reader.GetByLabel("Your comment")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Answer_ShowsUnderItsCommentWithItsBadge_AndInTheLog()
    {
        using var site = new CommentSite();
        await site.AddAsync("Does it itch?", CommentState.Published, name: "Robin");
        await site.AddAsync("Does it hurt?", CommentState.Published, name: "Kim");
        await StaffClient.AddAsync(site.Services, Role.Administrator);
        var page = await PhoneAsync(site);
        await page.SignInAsync(Role.Administrator, StaffPages.Comments);
        await page.GetByRole(AriaRole.Link, new() { Name = "Published", Exact = true }).ClickAsync();
        await page.Locator("article.desk-card").Filter(new() { HasText = "Does it itch?" }).Locator("xpath=following-sibling::p[1]/a").ClickAsync();

        await page.GetByLabel("Answer for everyone to read").FillAsync(Answer);
        await page.SendAsync("Publish answer");
        await Expect(page.Locator(".answer")).ToContainTextAsync(Answer);
        await page.GotoAsync(Article);

        var answered = page.GetByRole(AriaRole.Article, new() { Name = "Comment by Robin" }).Locator(".answer");
        await Expect(answered.Locator(".badge")).ToHaveTextAsync("Answer from our staff · Administrator");
        await Expect(answered.Locator(".said")).ToHaveTextAsync(Answer);
        await Expect(page.Locator(".answer")).ToHaveCountAsync(1);
        await page.GotoAsync("/staff/log");
        await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("answer");
    }

    private Task<IPage> PhoneAsync(CommentSite site) => VisitorAsync(phone =>
    {
        phone.ViewportSize = new() { Width = 390, Height = 844 };
        phone.JavaScriptEnabled = false;
    }, site.Address);

    // As a new start of the site offers it on the console
    private static async Task<string> OfferAsync(CommentSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<StaffAccounts>().OfferSetUpAsync())!;
    }
}
