using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

public sealed class ReadingTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task FromHome_PatientFindsAnArticle_InTwoSteps()
    {
        var page = await VisitorAsync();

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "What is immunotherapy?" }).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(Browser.Address + "en/articles/what-is-immunotherapy");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("immunotherapy");
    }

    [BrowserFact]
    public async Task Contents_LinkFollowed_ShowsItsSection()
    {
        var page = await VisitorAsync();
        await page.GotoAsync("/en/articles/side-effects");
        var link = page.GetByRole(AriaRole.Navigation, new() { Name = "On this page" }).GetByRole(AriaRole.Link).Nth(3);
        var section = page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = await link.InnerTextAsync(), Exact = true });
        await Expect(section).Not.ToBeInViewportAsync();

        await link.ClickAsync();

        await Expect(section).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Article_NextThenPrevious_ComesBack()
    {
        var page = await VisitorAsync();
        await page.GotoAsync("/en/articles");
        await page.Locator(".topic a").First.ClickAsync();
        var first = page.Url;

        await page.Locator("a[rel=next]").ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(first);
        await page.Locator("a[rel=prev]").ClickAsync();

        await Expect(page).ToHaveURLAsync(first);
    }

    [BrowserFact]
    public async Task SourceMark_Followed_ShowsTheSourceAndItsAddress()
    {
        var page = await VisitorAsync();
        await page.GotoAsync("/en/articles/side-effects");
        var mark = page.Locator(".cite a").Nth(2);
        var source = page.Locator(await mark.GetAttributeAsync("href") ?? "");
        await Expect(source).Not.ToBeInViewportAsync();

        await mark.ClickAsync();

        await Expect(source).ToBeInViewportAsync();
        await Expect(source).ToHaveCSSAsync("outline-style", "solid");
        Assert.StartsWith("https://", await source.GetByRole(AriaRole.Link).GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task EmergencyCard_OnAPhone_CallsWithOneTap()
    {
        var page = await VisitorAsync(phone => phone.ViewportSize = new() { Width = 390, Height = 844 });

        await page.GotoAsync("/en/articles/side-effects");

        var call = page.GetByRole(AriaRole.Heading, new() { Name = "Call 911 now if" }).GetByRole(AriaRole.Link, new() { Name = "911" });
        await Expect(call).ToBeVisibleAsync();
        await Expect(call).ToHaveAttributeAsync("href", "tel:911");
    }

    [BrowserFact]
    public async Task Glossary_LetterFollowed_ShowsItsTerms()
    {
        var page = await VisitorAsync();
        await page.GotoAsync("/en/glossary");
        var letter = page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "T", Exact = true });
        await Expect(letter).Not.ToBeInViewportAsync();

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "T", Exact = true }).ClickAsync();

        await Expect(letter).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "T cell", Exact = true })).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Breadcrumbs_OfATerm_LeadBackToTheGlossaryAndHome()
    {
        var page = await VisitorAsync();
        await page.GotoAsync("/en/glossary/pd-1");
        var crumbs = page.Locator("nav.crumbs");

        await crumbs.GetByRole(AriaRole.Link).Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(Browser.Address + "en/glossary");
        await crumbs.GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(Browser.Address + "en");
    }

    [BrowserFact]
    public async Task EveryPage_SaysItsLanguageAndHasATitleOfItsOwn()
    {
        var titles = new Dictionary<string, string>();

        await EveryPageAsync(async (page, path) =>
        {
            var title = await page.TitleAsync();
            var language = await page.EvaluateAsync<string>("() => `${document.documentElement.lang} ${document.documentElement.dir}`");
            var headings = await page.Locator("h1").CountAsync();
            return new[]
            {
                language == $"{path.Split('/')[1]} ltr" ? null : $"its language is {language}",
                titles.TryAdd(title, path) ? null : $"its title \"{title}\" is also that of {titles[title]}",
                headings == 1 ? null : $"it has {headings} first headings",
            }.OfType<string>();
        });
    }
}
