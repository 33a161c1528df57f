using System.Text.RegularExpressions;
using Immunotherapy.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>A language that is written from right to left needs nothing but its folder.</summary>
public sealed partial class RightToLeftTests(Browser browser) : BrowserTest(browser)
{
    private const string Missing = "/ar/articles/no-such-article";

    // The lines of the text itself: a block is as wide as the page, wherever its text stands
    private const string Lines = """
        heading => {
          const range = document.createRange();
          range.selectNodeContents(heading);
          const { left, right } = range.getBoundingClientRect();
          const last = [...range.getClientRects()].reduce((low, each) => each.bottom > low.bottom + 2 ? each : low);
          const box = heading.getBoundingClientRect();
          return [left, right, last.right, box.left, box.right].map(Math.round);
        }
        """;

    private static readonly string[] Kinds =
    [
        "/ar", "/ar/articles", "/ar/articles/side-effects", "/ar/articles/pembrolizumab", "/ar/articles/immunotherapy-and-chemotherapy",
        "/ar/glossary", "/ar/glossary/pd-1", "/ar/search", "/ar/search?q=treatment", "/ar/about", "/ar/wallet-card",
        "/ar/trials", "/ar/approvals", "/ar/my-questions", Missing,
    ];

    [BrowserFact]
    public async Task SecondLanguage_WrittenFromRightToLeft_TurnsThePagesRound()
    {
        await using var site = RealSite.OnCopy(WithArabic);
        var page = await VisitorAsync(site: site.Address);
        var faults = new List<string>();

        foreach (var path in Kinds)
        {
            var answer = await page.GotoAsync(path);
            Assert.Equal((path, path == Missing ? 404 : 200), (path, answer!.Status));
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
            await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
            foreach (var width in new[] { 320, 1280 })
            {
                await page.SetViewportSizeAsync(width, 800);
                faults.AddRange((await LookAsync(page, width)).Select(fault => $"{path} at {width} px: {fault}"));
            }
        }

        NoFaults(faults);
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Meaning_OfATerm_StaysOnTheScreen(int width)
    {
        await using var site = RealSite.OnCopy(WithArabic);
        var page = await VisitorAsync(screen => screen.ViewportSize = new() { Width = width, Height = 800 }, site.Address);
        await page.GotoAsync("/ar/articles/checkpoint-inhibitors");

        var meaning = page.GetByRole(AriaRole.Dialog);
        var places = await page.Locator("a.term").EvaluateAllAsync<double[]>("all => all.map(each => each.getBoundingClientRect().left)");

        // Those that stand furthest to the left and to the right
        foreach (var term in new[] { Array.IndexOf(places, places.Min()), Array.IndexOf(places, places.Max()) })
        {
            await page.Locator("a.term").Nth(term).ClickAsync();
            await Expect(meaning).ToBeVisibleAsync();
            await Expect(meaning).ToHaveCSSAsync("direction", "rtl");
            var box = (await meaning.BoundingBoxAsync())!;
            Assert.InRange(box.Width, 100, width);
            Assert.InRange(box.X, 0, width - box.Width);
            await page.Keyboard.PressAsync("Escape");
            await Expect(meaning).ToBeHiddenAsync();
        }
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, int width)
    {
        var faults = new List<string>();
        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 0 and var over)
        {
            faults.Add($"is {over} px too wide");
        }

        var place = await page.Locator("main h1").EvaluateAsync<int[]>(Lines);
        if (place is not [var left, var right, var last, var start, var end] || right < end - 3 || last < end - 3 || end < width / 2
            || (width > 320 && left < start + 3))
        {
            faults.Add($"its heading stands at {string.Join(' ', place)}");
        }

        return faults;
    }

    // The Spanish folder goes, and what was Spanish in the files that all languages share counts as Arabic
    private static void WithArabic(string content)
    {
        RealSite.Copy(Path.Join(Repository.Content, "en"), Path.Join(content, "ar"));
        File.WriteAllText(Path.Join(content, "ar/words.yaml"), ArabicWords.Yaml);
        Directory.Delete(Path.Join(content, "es"), recursive: true);
        foreach (var file in Directory.GetFiles(content, "*.yaml"))
        {
            File.WriteAllText(file, SpanishKey().Replace(File.ReadAllText(file), "ar:$1"));
        }

        var settings = Path.Join(content, "site.yaml");
        var text = File.ReadAllText(settings);
        Assert.Contains("languages: [en, es]", text, StringComparison.Ordinal);
        File.WriteAllText(settings, text.Replace("languages: [en, es]", "languages: [en, ar]", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\bes:(\s)", RegexOptions.NonBacktracking)]
    private static partial Regex SpanishKey();
}
