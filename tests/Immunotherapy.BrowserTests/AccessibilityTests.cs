using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>
/// axe finds what a program can find: WCAG 2.2 AA, good practice, and of AAA the contrast that tired eyes need. People
/// still have to look.
/// </summary>
public sealed class AccessibilityTests(Browser browser) : BrowserTest(browser)
{
    // Run in the page itself: the package's own runner opens an empty tab for each page, which takes longer than axe
    // Left out: identical-links-same-purpose (AAA). axe only ever asks somebody to look, which is no violation, and it asks
    // at 38 places, many of them a word that leads to its meaning in one sentence and to its article in another
    private const string RunAxe = """
        async place => {
          const found = await axe.run(place ?? document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            rules: Object.fromEntries([
              "target-size", "color-contrast-enhanced", "meta-refresh-no-exceptions", "label-content-name-mismatch",
              "p-as-heading", "td-has-header", "table-fake-caption", "css-orientation-lock",
            ].map(rule => [rule, { enabled: true }])),
            resultTypes: ["violations"],
          });
          const rules = found.violations.length + found.passes.length;
          return [...found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id}: ${rule.help}\n    ${node.target}\n    ${node.html}\n    ${[...node.any, ...node.all, ...node.none].map(check => check.message).join("; ")}`)),
            ...rules < (place ? 5 : 25) ? [`axe ran only ${rules} rules`] : []];
        }
        """;

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task EveryPage_HasNoFaultThatAxeFinds(ColorScheme scheme) => EveryPageAsync(
        async (page, _) => await page.EvaluateAsync<string[]>(RunAxe),
        visitor => visitor.ColorScheme = scheme,
        AddAxeAsync);

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task EveryStateOfComments_HasNoFaultThatAxeFinds(ColorScheme scheme) => EveryStateAsync(
        async (page, _) => await page.EvaluateAsync<string[]>(RunAxe),
        visitor => visitor.ColorScheme = scheme,
        AddAxeAsync);

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task OpenMeaning_HasNoFaultThatAxeFinds(ColorScheme scheme)
    {
        var page = await VisitorAsync(visitor => visitor.ColorScheme = scheme);
        await AddAxeAsync(page);
        await page.GotoAsync("/en/articles/checkpoint-inhibitors");

        await page.Locator("a.term").First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        NoFaults(await page.EvaluateAsync<string[]>(RunAxe, ".meaning"));
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task ToolsInUse_InAnotherLanguage_HaveNoFaultThatAxeFinds(ColorScheme scheme)
    {
        var page = await VisitorAsync(visitor => visitor.ColorScheme = scheme);
        await AddAxeAsync(page);

        await page.GotoAsync("/es/my-questions");
        await page.Locator(".to-ask input").First.CheckAsync();
        await Expect(page.Locator("#list-items li")).ToHaveCountAsync(1);
        var faults = await page.EvaluateAsync<string[]>(RunAxe);
        await page.GotoAsync("/es/wallet-card");
        await page.Locator("#card-name").FillAsync("María");

        NoFaults([.. faults, .. await page.EvaluateAsync<string[]>(RunAxe)]);
    }

    private static Task AddAxeAsync(IPage page) => page.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
}
