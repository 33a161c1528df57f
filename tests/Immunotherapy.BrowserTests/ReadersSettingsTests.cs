using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>What readers set in their system holds here too; the site has no panel of its own.</summary>
public sealed class ReadersSettingsTests(Browser browser) : BrowserTest(browser)
{
    private const string Article = "/en/articles/side-effects";

    // Forced colours take backgrounds away, so that only a border of another colour still shows a card
    private const string Border = """
        card => {
          const style = getComputedStyle(card);
          const sides = ["Top", "Right", "Bottom", "Left"];
          return sides.every(side => parseFloat(style[`border${side}Width`]) >= 2 && style[`border${side}Style`] === "solid" && style[`border${side}Color`] !== style.backgroundColor);
        }
        """;

    // A thin line is enough for what is a box of its own but no card
    private const string WithoutLine = """
        all => all
          .filter(each => {
            const style = getComputedStyle(each);
            return parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle !== "solid" || style.borderTopColor === style.backgroundColor;
          })
          .map(each => `${each.localName}.${each.className} "${each.textContent.trim().slice(0, 40)}" has no border`)
        """;

    // All such boxes in the pages of comments and staff
    private const string Boxes = $$"""
        () => ({{WithoutLine}})(
          [...document.querySelectorAll(".comment, .desk-card, .answer, .problems, .notice, .state, .decided, .button, main button, input:not([type=hidden]), textarea, select")]
            .filter(each => each.checkVisibility() && !each.closest(".trap") && !["checkbox", "radio"].includes(each.type)))
        """;

    [BrowserFact]
    public Task ForcedColours_EveryStateOfComments_KeepsItsBoxes() =>
        EveryStateAsync(async (page, _) => await page.EvaluateAsync<string[]>(Boxes), visitor => visitor.ForcedColors = ForcedColors.Active);

    [BrowserTheory]
    [InlineData("/en", ".tasks li, .who.now, .find input, .find button", 8)]
    [InlineData("/en/search?q=side+effects", ".find input, .find button", 2)]
    [InlineData("/en/glossary", ".letters a, .find input, .find button", 20)]
    [InlineData("/en/trials", ".filter select, .filter button", 5)]
    public async Task ForcedColours_ReadersPages_KeepTheirBoxes(string path, string boxes, int least)
    {
        var page = await VisitorAsync(visitor => visitor.ForcedColors = ForcedColors.Active);

        await page.GotoAsync(path);

        var all = page.Locator("main").Locator(boxes);
        Assert.True(await all.CountAsync() >= least, $"Only {await all.CountAsync()} boxes were found.");
        NoFaults(await all.EvaluateAllAsync<string[]>(WithoutLine));
    }

    [BrowserTheory]
    [InlineData(Contrast.More, true)]
    [InlineData(Contrast.NoPreference, false)]
    public async Task MoreContrast_DrawsLinesAndSoftWordsInFullInk_ForThoseWhoAskForIt(Contrast wish, bool full)
    {
        var page = await VisitorAsync(visitor => visitor.Contrast = wish);
        foreach (var (path, soft) in new[] { ("/en", ".tasks span"), ("/en/search?q=side+effects", ".kind"), ("/en/glossary", ".letters a"), ("/en/trials", ".filter select") })
        {
            await page.GotoAsync(path);

            var colours = await page.Locator(soft).First.EvaluateAsync<string[]>("""
                each => {
                  const style = getComputedStyle(each);
                  return [getComputedStyle(document.body).color, each.matches("a, select") ? style.borderTopColor : style.color];
                }
                """);
            Assert.Equal((path, full), (path, colours[0] == colours[1]));
        }
    }

    [BrowserFact]
    public async Task ForcedColours_CareCards_KeepTheirBorders()
    {
        var page = await VisitorAsync(visitor => visitor.ForcedColors = ForcedColors.Active);

        await page.GotoAsync(Article);

        var cards = await page.Locator(".care").AllAsync();
        Assert.Equal(3, cards.Count);
        foreach (var card in cards)
        {
            await Expect(card).ToBeVisibleAsync();
            Assert.True(await card.EvaluateAsync<bool>(Border), $"{await card.GetAttributeAsync("class")} has no border");
            await Expect(card.GetByRole(AriaRole.Heading)).ToHaveCSSAsync("border-bottom-style", "solid");
        }
    }

    [BrowserFact]
    public async Task ForcedColours_ShareOfPeople_CanStillBeTold()
    {
        var page = await VisitorAsync(visitor => visitor.ForcedColors = ForcedColors.Active);

        await page.GotoAsync("/en/articles/pembrolizumab");

        var fills = await page.Locator(".risk svg").First.EvaluateAsync<string[]>("svg => ['.on', '.off'].map(kind => getComputedStyle(svg.querySelector(kind)).fill)");
        Assert.NotEqual(fills[0], fills[1]);
    }

    [BrowserTheory]
    [InlineData(ReducedMotion.Reduce, "auto")]
    [InlineData(ReducedMotion.NoPreference, "smooth")]
    public async Task Motion_ScrollsSmoothlyOnlyForThoseWhoDoNotMind(ReducedMotion wish, string behaviour)
    {
        var page = await VisitorAsync(visitor => visitor.ReducedMotion = wish);

        await page.GotoAsync(Article);

        await Expect(page.Locator("html")).ToHaveCSSAsync("scroll-behavior", behaviour);
    }

    [BrowserFact]
    public async Task ReducedMotion_NothingMoves()
    {
        var page = await VisitorAsync(visitor => visitor.ReducedMotion = ReducedMotion.Reduce);
        await page.GotoAsync("/en/articles/checkpoint-inhibitors");

        await page.Locator("a.term").First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.getAnimations().length"));
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, false)]
    public async Task Scheme_IsTheReadersOwn(ColorScheme scheme, bool bright)
    {
        var page = await VisitorAsync(visitor => visitor.ColorScheme = scheme);

        await page.GotoAsync(Article);

        var red = await page.EvaluateAsync<int>("() => Number(getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0])");
        Assert.Equal(bright, red > 127);
    }
}
