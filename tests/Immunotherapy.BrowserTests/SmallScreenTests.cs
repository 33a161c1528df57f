using Microsoft.Playwright;

namespace Immunotherapy.BrowserTests;

public sealed class SmallScreenTests(Browser browser) : BrowserTest(browser)
{
    // WCAG 1.4.12. A sheet made by script is not subject to the policy that keeps other styles out of the page
    private const string SpaceText = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
          document.adoptedStyleSheets = [sheet];
        }
        """;

    // What lies beside the page or beyond a box of its own; boxes that scroll are named by the test that allows them
    private const string Outside = """
        () => {
          const name = element => `${element.localName}.${element.className.baseVal ?? element.className} "${element.textContent.trim().slice(0, 40)}"`;
          const faults = [];
          if (document.documentElement.scrollWidth > innerWidth) {
            const beyond = [...document.body.querySelectorAll("*")].filter(each => each.getBoundingClientRect().right > innerWidth + 1);
            faults.push(`is ${document.documentElement.scrollWidth} wide on ${innerWidth}: ${beyond.slice(0, 3).map(name).join(", ")}`);
          }
          for (const element of document.body.querySelectorAll("*:not(.hidden, .hidden *, .trap, .trap *, input, svg, svg *)")) {
            const style = getComputedStyle(element);
            if (style.display === "inline" || style.display === "none" || element.localName === "img") {
              continue;
            }
            const cutBelow = ["hidden", "clip"].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
            const cutBeside = !["auto", "scroll"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
            if (cutBelow || cutBeside) {
              faults.push(`${cutBelow ? "is cut off below" : "does not fit"}: ${name(element)}`);
            }
          }
          return faults;
        }
        """;

    // The smallest phone, 1280 × 1024 at 400 %, a tablet, a notebook and a desk
    private static readonly (int Width, int Height)[] Screens = [(320, 800), (320, 256), (768, 1024), (1280, 800), (1600, 1000)];

    [BrowserFact]
    public Task EveryPage_OnEachScreen_ScrollsOnlyOneWay() => EveryPageAsync((page, _) => LookAsync(page));

    [BrowserFact]
    public Task EveryPage_WithTheReadersTextSpacing_CutsNothingOff() => EveryPageAsync((page, _) => LookSpacedAsync(page), Small);

    [BrowserFact]
    public Task EveryStateOfComments_OnEachScreen_ScrollsOnlyOneWay_AlsoWithTheReadersTextSpacing() => EveryStateAsync(
        async (page, _) =>
        {
            var faults = await LookAsync(page);
            await page.SetViewportSizeAsync(320, 800);
            return [.. faults, .. await LookSpacedAsync(page)];
        });

    [BrowserFact]
    public async Task WideTable_OnASmallScreen_ScrollsInABoxOfItsOwn()
    {
        await using var site = RealSite.OnCopy(content => File.AppendAllText(Path.Join(content, "en/articles/immune-system.md"), """

            ## A table of many columns

            | Medicine | First measurement | Second measurement | Third measurement | Fourth measurement | Fifth measurement |
            |---|---|---|---|---|---|
            | Pembrolizumab | every-three-weeks | every-six-weeks | every-three-weeks | every-six-weeks | last-column |

            """));
        var page = await VisitorAsync(Small, site.Address);

        await page.GotoAsync("/en/articles/immune-system");

        NoFaults(await page.EvaluateAsync<string[]>(Outside));
        var box = page.Locator(".table");
        Assert.True(await box.EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth"), "The table is not wide.");
        await box.FocusAsync();
        await Assertions.Expect(page.GetByText("last-column")).Not.ToBeInViewportAsync();
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Assertions.Expect(page.GetByText("last-column")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    private static void Small(BrowserNewContextOptions screen) => screen.ViewportSize = new() { Width = 320, Height = 800 };

    private static async Task<IEnumerable<string>> LookAsync(IPage page)
    {
        var faults = new List<string>();
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            faults.AddRange(await page.EvaluateAsync<string[]>(Outside));
        }

        return faults;
    }

    private static async Task<IEnumerable<string>> LookSpacedAsync(IPage page)
    {
        await page.EvaluateAsync(SpaceText);
        return await page.EvaluateAsync<string[]>(Outside);
    }
}
