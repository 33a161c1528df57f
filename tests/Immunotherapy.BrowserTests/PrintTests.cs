using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

public sealed class PrintTests(Browser browser) : BrowserTest(browser)
{
    private const string Article = "/en/articles/side-effects";

    [BrowserFact]
    public async Task Print_LeavesOutWhatOnlyAScreenNeeds()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        var navigation = await page.Locator("nav, .skip").AllAsync();
        Assert.True(navigation.Count > 4);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in navigation)
        {
            await Expect(part).ToBeHiddenAsync();
        }
    }

    [BrowserFact]
    public async Task Print_ShowsWhenToCallInBlackOnWhite()
    {
        var page = await VisitorAsync(dark => dark.ColorScheme = ColorScheme.Dark);
        await page.GotoAsync(Article);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var cards = await page.Locator(".care").AllAsync();
        Assert.Equal(3, cards.Count);
        foreach (var card in cards)
        {
            await Expect(card).ToBeVisibleAsync();
            foreach (var part in await card.Locator("h2, li, .tel").AllAsync())
            {
                await Expect(part).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
            }
        }

        await Expect(page.Locator(".now")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Print_EndsWithStatusVersionAndTheAddressAsTextAndCode()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        await Expect(page.Locator(".handout")).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".about").GetByText("Written from public sources. Not yet reviewed by a clinician.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Version of the text")).ToBeVisibleAsync();
        await Expect(page.Locator(".handout")).ToContainTextAsync(Article);
        var code = await page.Locator(".qr").BoundingBoxAsync();
        Assert.InRange(code!.Width, 100, 140);
        Assert.InRange(code.Height, code.Width - 1, code.Width + 1);
        await Expect(page.Locator(".terms dd").First).ToBeVisibleAsync();
        await Expect(page.Locator(".now")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Print_WritesTheAddressOfEachSource()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var written = await page.Locator(".sources a").EvaluateAllAsync<string[]>("all => all.map(each => getComputedStyle(each, '::after').content)");
        var addresses = await page.Locator(".sources a").EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('href'))");
        Assert.NotEmpty(addresses);
        Assert.All(addresses.Zip(written), source => Assert.Contains(source.First, source.Second, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Pdf_HoldsTheWholeArticleWithItsPictureAndSources()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Article);
        var lastSource = await page.Locator(".sources a").Last.GetAttributeAsync("href");

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));

        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.InRange(pdf.Split("/Type /Page\n").Length - 1, 3, 15);
        Assert.NotNull(lastSource);
        Assert.Contains($"/URI ({lastSource}", pdf, StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var picture = page.Locator("main img").First;
        await Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<bool>("picture => picture.complete && picture.naturalWidth > 0"), "The picture is missing.");
    }

    [BrowserFact]
    public Task EveryPage_InPrint_FitsThePaper() => EveryPageAsync(
        async (page, _) => await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 0 and var over
            ? [$"is {over} px wider than the paper"]
            : [],
        // A4 without its margins, in CSS pixels
        paper => paper.ViewportSize = new() { Width = 657, Height = 986 },
        page => page.EmulateMediaAsync(new() { Media = Media.Print }));
}
