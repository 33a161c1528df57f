using Immunotherapy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>A language that is written from right to left needs nothing but its folder.</summary>
public sealed class RightToLeftTests(Browser browser) : BrowserTest(browser)
{
    private static readonly string[] Kinds =
    [
        "/ar", "/ar/articles", "/ar/articles/side-effects", "/ar/articles/pembrolizumab", "/ar/articles/immunotherapy-and-chemotherapy",
        "/ar/glossary", "/ar/glossary/pd-1", "/ar/search", "/ar/search?q=treatment", "/ar/about", "/ar/wallet-card", "/ar/articles/no-such-article",
    ];

    [BrowserFact]
    public async Task SecondLanguage_WrittenFromRightToLeft_TurnsThePagesRound()
    {
        await using var site = RealSite.OnCopy(content =>
        {
            RealSite.Copy(Path.Join(Repository.Content, "en"), Path.Join(content, "ar"));
            File.WriteAllText(Path.Join(content, "ar/words.yaml"), ArabicWords.Yaml);
            var settings = Path.Join(content, "site.yaml");
            File.WriteAllText(settings, File.ReadAllText(settings).Replace("languages: [en]", "languages: [en, ar]", StringComparison.Ordinal));
        });
        var page = await VisitorAsync(phone => phone.ViewportSize = new() { Width = 320, Height = 800 }, site.Address);
        var faults = new List<string>();

        foreach (var path in Kinds)
        {
            await page.GotoAsync(path);
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
            await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 0 and var over)
            {
                faults.Add($"{path} is {over} px too wide");
            }
        }

        NoFaults(faults);
        var heading = (await page.Locator("main h1").BoundingBoxAsync())!;
        Assert.InRange(heading.X + heading.Width, 300, 320);
    }
}
