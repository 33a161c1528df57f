using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

public sealed class WalletCardTests(Browser browser) : BrowserTest(browser)
{
    private const string Tool = "/en/wallet-card";

    // ISO/IEC 7810 ID-1 in CSS pixels
    private const double Width = 85.6 / 25.4 * 96;
    private const double Height = 54 / 25.4 * 96;

    private const string Overflow = "sides => sides.some(side => side.scrollWidth > side.clientWidth || side.scrollHeight > side.clientHeight)";
    private const string Smallest = "sides => Math.min(...sides.flatMap(side => [...side.querySelectorAll('*')]).filter(each => each.textContent.trim()).map(each => parseFloat(getComputedStyle(each).fontSize)))";

    [BrowserFact]
    public async Task FullField_SaysThatNoMoreFits()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var hint = page.Locator("#card-other-hint");

        await page.Locator("#card-other").PressSequentiallyAsync(new string('x', 120));
        await Expect(hint).ToContainTextAsync("This field is full");
        await page.Locator("#card-other").PressAsync("Backspace");

        await Expect(hint).Not.ToContainTextAsync("This field is full");
    }

    [BrowserFact]
    public async Task Typed_StandsOnTheCardAsTextAndIsNeitherSentNorKept()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);

        foreach (var field in await page.Locator("#card-fields input").AllAsync())
        {
            await field.FillAsync($"<b>{await field.GetAttributeAsync("id")}</b> سارة");
            await field.PressAsync("Enter");
        }

        foreach (var field in await page.Locator("#card-fields input").AllAsync())
        {
            var id = await field.GetAttributeAsync("id");
            await Expect(page.Locator($"#card [data-of={id}]")).ToHaveTextAsync((await field.InputValueAsync()).Trim());
        }

        Assert.Equal(0, await page.Locator("#card b").CountAsync());
        Assert.Empty(requests);
        await Expect(page).ToHaveURLAsync(Browser.Address + Tool[1..]);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length + document.cookie.length"));
        await page.ReloadAsync();
        await Expect(page.GetByLabel("My name")).ToHaveValueAsync("");
    }

    [BrowserTheory]
    [InlineData('i', "^9$")]
    [InlineData('W', "^(7|7.5|8)$")]
    public async Task LongestNames_FitOnACardOfTheRightSize(char letter, string size)
    {
        await using var site = WithStatement(string.Concat(Enumerable.Repeat("As long as it may be. ", 9)).Trim());
        var page = await VisitorAsync(site: site.Address);
        await page.GotoAsync(Tool);
        foreach (var field in await page.Locator("#card-fields input").AllAsync())
        {
            await field.FillAsync(new string(letter, 100));
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await ExpectCardSizeAsync(page);
        await Expect(page.Locator("#card-long")).ToBeEmptyAsync();
        await Expect(page.Locator("#card")).ToHaveAttributeAsync("data-size", new Regex(size));
        Assert.InRange(await page.Locator(".side").EvaluateAllAsync<double>(Smallest), 7 / 72d * 96 - .01, 20);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EmptyCard_PrintsAloneWithLinesToFillIn(bool script)
    {
        var page = await VisitorAsync(visitor => visitor.JavaScriptEnabled = script);
        await page.GotoAsync(Tool);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await ExpectCardSizeAsync(page);
        var card = (await page.Locator("#card").InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(card, (await page.Locator("body").InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        foreach (var line in await page.Locator("#card dd").AllAsync())
        {
            await Expect(line).ToHaveCSSAsync("border-bottom-style", "solid");
            Assert.True((await line.BoundingBoxAsync())!.Width > 120);
        }
    }

    [BrowserFact]
    public async Task Pdf_IsOnePage()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool);
        await page.GetByLabel("My name").FillAsync("Kim");

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "Letter" }));

        Assert.Equal(1, pdf.Split("/Type /Page\n").Length - 1);
    }

    [BrowserFact]
    public async Task MoreThanFits_IsSaidAndNothingIsCutOff()
    {
        await using var site = WithStatement(string.Concat(Enumerable.Repeat("A sentence that is much too long. ", 40)).Trim());
        var page = await VisitorAsync(site: site.Address);

        await page.GotoAsync(Tool);
        await Expect(page.Locator("#card-long")).ToContainTextAsync("more than fits");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.Locator(".side").EvaluateAllAsync<bool>(Overflow));
        Assert.True((await page.Locator(".side").First.BoundingBoxAsync())!.Height > Height + 2);
    }

    [BrowserFact]
    public async Task Print_IsOneButtonAway()
    {
        var page = await VisitorAsync();
        await page.GotoAsync(Tool);
        await page.EvaluateAsync("() => { window.print = () => window.printed = true; }");

        await page.SendAsync("Print my card");

        Assert.True(await page.EvaluateAsync<bool>("() => printed"));
    }

    private static RealSite WithStatement(string statement) => RealSite.OnCopy(content =>
    {
        var file = Path.Join(content, "en/pages/wallet-card.md");
        var text = File.ReadAllLines(file).Where(line => !line.StartsWith("callToAction:", StringComparison.Ordinal)).ToList();
        text.Insert(1, "callToAction: " + statement);
        File.WriteAllLines(file, text);
    });

    private static async Task ExpectCardSizeAsync(IPage page)
    {
        Assert.False(await page.Locator(".side").EvaluateAllAsync<bool>(Overflow));
        foreach (var side in await page.Locator(".side").AllAsync())
        {
            var box = (await side.BoundingBoxAsync())!;
            Assert.InRange(box.Width, Width - 1, Width + 1);
            Assert.InRange(box.Height, Height - 1, Height + 1);
        }
    }
}
