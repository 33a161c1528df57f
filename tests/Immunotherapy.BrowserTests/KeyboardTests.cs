using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

public sealed class KeyboardTests(Browser browser) : BrowserTest(browser)
{
    // Numbers everything that can have the focus, in the order of the page; buttons of which one is chosen are one stop
    private const string NumberStops = """
        () => {
          const stops = [...document.querySelectorAll("a[href], button:enabled, input:not([tabindex='-1']), select, textarea, summary, [tabindex='0']")]
            .filter(each => each.checkVisibility() && (each.type !== "radio" || each === (each.form.querySelector("[type=radio]:checked") ?? each.form.querySelector("[type=radio]"))));
          stops.forEach((each, number) => each.dataset.stop = number);
          return stops.length;
        }
        """;

    // WCAG 2.4.7 and 2.4.11: the stop has an outline, and at least a part of it lies in the window under nothing else
    private const string Stop = """
        () => {
          const stop = document.activeElement;
          const style = getComputedStyle(stop);
          const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== "rgba(0, 0, 0, 0)";
          // Of a field of many lines the browser brings only the one with the caret into view
          const parts = [.1, .5, .9];
          const seen = [...stop.getClientRects()].some(box => parts.some(across => parts.some(down =>
            stop.contains(document.elementFromPoint(box.left + box.width * across, box.top + box.height * down)))));
          return { number: stop.dataset.stop ?? "", name: stop.textContent.trim().slice(0, 60), outlined, seen };
        }
        """;

    [BrowserTheory]
    [InlineData("/en")]
    [InlineData("/en/articles/side-effects")]
    [InlineData("/en/glossary")]
    public async Task SkipLink_IsTheFirstStopAndLeadsToTheText(string path)
    {
        var page = await VisitorAsync();
        await page.GotoAsync(path);

        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("main :focus")).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData("/en", 1280, 720)]
    [InlineData("/en/articles/side-effects", 1280, 720)]
    [InlineData("/en/articles/side-effects", 320, 256)]
    public async Task Tab_StopsAtEachLinkOnceAndIsAlwaysSeen(string path, int width, int height)
    {
        var page = await VisitorAsync(snapshots: false, options: screen =>
        {
            screen.ViewportSize = new() { Width = width, Height = height };
            screen.ReducedMotion = ReducedMotion.Reduce;
        });
        await page.GotoAsync(path);
        var count = await page.EvaluateAsync<int>(NumberStops);
        var faults = new List<string>();

        var stops = new List<string>();
        for (var i = 0; i < count; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            stops.Add(await LookAsync(page, faults));
        }

        Assert.Equal(Enumerable.Range(0, count).Select(number => $"{number}"), stops);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(0, await page.Locator(":focus").CountAsync());
        NoFaults(faults);
    }

    [BrowserTheory]
    [InlineData("/en")]
    [InlineData("/en/articles/checkpoint-inhibitors")]
    public async Task ShiftTab_GoesBackThroughTheSameStops(string path)
    {
        var page = await VisitorAsync(visitor => visitor.ReducedMotion = ReducedMotion.Reduce, snapshots: false);
        await page.GotoAsync(path);
        var count = await page.EvaluateAsync<int>(NumberStops);
        var faults = new List<string>();
        await page.Locator($"[data-stop='{count - 1}']").FocusAsync();

        for (var number = count - 2; number >= 0; number--)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            Assert.Equal($"{number}", await LookAsync(page, faults));
        }

        NoFaults(faults);
    }

    [BrowserFact]
    public Task EveryStateOfComments_Tab_StopsAtEachControlOnceAndIsAlwaysSeen() => EveryStateAsync(
        async (page, _) =>
        {
            var count = await page.EvaluateAsync<int>(NumberStops);
            var faults = new List<string>();
            for (var number = 0; number < count; number++)
            {
                await page.Keyboard.PressAsync("Tab");
                var stop = await LookAsync(page, faults);
                faults.AddRange(stop == $"{number}" ? [] : [$"stops at {stop} in place of {number}"]);
            }

            return faults;
        },
        visitor => visitor.ReducedMotion = ReducedMotion.Reduce);

    private static async Task<string> LookAsync(IPage page, List<string> faults)
    {
        var stop = await page.EvaluateAsync<FocusStop>(Stop);
        faults.AddRange(stop.Outlined ? [] : [$"\"{stop.Name}\" ({stop.Number}) shows no focus"]);
        faults.AddRange(stop.Seen ? [] : [$"\"{stop.Name}\" ({stop.Number}) is covered"]);
        return stop.Number;
    }

    private sealed record FocusStop
    {
        public string Number { get; init; } = "";

        public string Name { get; init; } = "";

        public bool Outlined { get; init; }

        public bool Seen { get; init; }
    }
}
