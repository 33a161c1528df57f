namespace Immunotherapy.BrowserTests;

/// <summary>Whoever is frightened finds the number before anything else: on the smallest phone, with the text twice as large.</summary>
public sealed class FirstScreenTests(Browser browser) : BrowserTest(browser)
{
    private const string Night = "555-0199";

    // As a reader does who sets the size of text in the phone
    private const string TwiceAsLarge = "() => { document.documentElement.style.fontSize = '200%'; return Promise.all(document.getAnimations().map(each => each.finished)); }";

    [BrowserTheory]
    [InlineData("/en/articles/side-effects", Night)]
    [InlineData("/en/articles/immunotherapy-and-chemotherapy", Night)]
    [InlineData("/es/articles/immunotherapy-and-chemotherapy", Night)]
    [InlineData("/es/glossary", Night)]
    public async Task NightNumber_OfTheClinic_StandsInTheFirstScreen(string path, string words)
    {
        await using var site = RealSite.OnCopy(WithNumbers);

        await FindAsync(site.Address, path, words);
    }

    [BrowserTheory]
    [InlineData("/en/articles/immunotherapy-and-chemotherapy", "the number your care team gave you")]
    [InlineData("/es/articles/immunotherapy-and-chemotherapy", "número que le dio su equipo médico")]
    public Task WordsForTheNumber_WithoutOne_StandInTheFirstScreen(string path, string words) => FindAsync(Browser.Address, path, words);

    private async Task FindAsync(Uri site, string path, string words)
    {
        var page = await VisitorAsync(phone => phone.ViewportSize = new() { Width = 320, Height = 568 }, site);
        await page.GotoAsync(path);
        await page.EvaluateAsync(TwiceAsLarge);

        var place = await page.EvaluateAsync<double[]>(
            """
            words => {
              const line = document.querySelector(".call-line");
              const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf(words);
                if (at >= 0) {
                  const range = document.createRange();
                  range.setStart(walk.currentNode, at);
                  range.setEnd(walk.currentNode, at + words.length);
                  const box = range.getBoundingClientRect();
                  return [box.left, box.top, box.right, box.bottom];
                }
              }
              return [];
            }
            """, words);

        Assert.Equal(4, place.Length);
        Assert.InRange(place[0], 0, 320);
        Assert.InRange(place[2], 0, 320);
        Assert.InRange(place[1], 0, 568);
        Assert.InRange(place[3], 1, 568);
    }

    private static void WithNumbers(string content)
    {
        var file = Path.Join(content, "site.yaml");
        var text = File.ReadAllText(file);
        Assert.Contains("  night: \"\"", text, StringComparison.Ordinal);
        File.WriteAllText(file, text
            .Replace("  day: \"\"", "  day: \"555-0100\"", StringComparison.Ordinal)
            .Replace("  night: \"\"", $"  night: \"{Night}\"", StringComparison.Ordinal));
    }
}
