using System.Net;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

public sealed class WithoutScriptTests(Browser browser) : BrowserTest(browser)
{
    private const string Links = "links => [...new Set(links.map(link => link.href))]";

    private static readonly string[] Kinds =
        ["/en", "/en/articles", "/en/articles/side-effects", "/en/glossary", "/en/glossary/pd-1", SitePages.Search, "/en/search?q=rash", "/en/privacy", SitePages.Missing];

    [BrowserFact]
    public async Task EachKindOfPage_ReadsAsWithScript()
    {
        var without = await VisitorAsync(visitor => visitor.JavaScriptEnabled = false);
        var with = await VisitorAsync();

        foreach (var path in Kinds)
        {
            await without.GotoAsync(path);
            await with.GotoAsync(path);

            var text = await without.Locator("main").InnerTextAsync();
            Assert.True(text.Length > 100, $"{path} shows only this: {text}");
            Assert.Equal(await with.Locator("body").InnerTextAsync(), await without.Locator("body").InnerTextAsync());
        }
    }

    [BrowserFact]
    public async Task Term_LeadsToItsPageInTheGlossary()
    {
        var page = await VisitorAsync(visitor => visitor.JavaScriptEnabled = false);
        await page.GotoAsync("/en/articles/checkpoint-inhibitors");
        var term = page.Locator("a.term").First;
        var address = await term.GetAttributeAsync("href");

        await term.ClickAsync();

        Assert.StartsWith(SitePages.Glossary, address, StringComparison.Ordinal);
        await Expect(page).ToHaveURLAsync(Browser.Address + address![1..]);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task EveryOwnLink_LeadsToWhatItNames()
    {
        using var follower = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var seen = new Dictionary<string, string?>();

        await EveryPageAsync(async (page, path) =>
        {
            var faults = new List<string>();
            foreach (var link in (await page.Locator("a").EvaluateAllAsync<string[]>(Links)).Select(link => new Uri(link)))
            {
                // "Skip to the text" of the page that is not there leads to a place in it
                if (link.Host == Browser.Address.Host && link.AbsolutePath != SitePages.Missing)
                {
                    faults.AddRange(await FollowAsync(link));
                }
            }

            return faults;
        }, visitor => visitor.JavaScriptEnabled = false);

        Assert.True(seen.Count > 60, $"Only {seen.Count} addresses were found.");

        async Task<IEnumerable<string>> FollowAsync(Uri link)
        {
            var address = link.GetLeftPart(UriPartial.Query);
            if (!seen.TryGetValue(address, out var text))
            {
                using var answer = await follower.GetAsync(address, TestContext.Current.CancellationToken);
                text = seen[address] = answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : null;
            }

            return text is null ? [$"{link} is not there"]
                : link.Fragment == "" || text.Contains($"id=\"{Uri.UnescapeDataString(link.Fragment[1..])}\"", StringComparison.Ordinal) ? []
                : [$"{link} names a place that is not there"];
        }
    }
}
