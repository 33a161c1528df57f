using Microsoft.Playwright;

namespace Immunotherapy.BrowserTests;

/// <summary>Reading leaves no trace and tells nobody: no cookie, no other host, nothing that the policy had to stop.</summary>
public sealed class QuietTests(Browser browser) : BrowserTest(browser)
{
    private const string TellReports = "document.addEventListener('securitypolicyviolation', report => console.error(`stopped: ${report.violatedDirective} ${report.blockedURI}`))";

    // Pictures are fetched when they come near; a reader who reads to the end sees them all
    private const string FetchPictures = "() => Promise.all([...document.images].map(each => { each.loading = 'eager'; return each.decode(); }))";

    [BrowserFact]
    public async Task EveryPage_AsksNobodyElseSetsNothingAndHasNoError()
    {
        var heard = new List<string>();

        await EveryPageAsync(
            async (page, path) =>
            {
                await page.EvaluateAsync(FetchPictures);
                var faults = heard.Where(fault => !(path == SitePages.Missing && fault.Contains("status of 404", StringComparison.Ordinal))).ToList();
                heard.Clear();
                faults.AddRange((await page.Context.CookiesAsync()).Select(cookie => $"sets the cookie {cookie.Name}"));
                var kept = await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length");
                return kept == 0 ? faults : [.. faults, "keeps something in the browser"];
            },
            before: page => ListenAsync(page, heard, Browser.Address));
    }

    [BrowserFact]
    public async Task EveryStateOfComments_AsksNobodyElseAndHasNoError()
    {
        var heard = new List<string>();

        await EveryStateAsync(
            async (page, state) =>
            {
                await page.WaitForLoadStateAsync();
                var faults = heard.Where(fault => !(state.Refuses && (fault.Contains("status of 400", StringComparison.Ordinal) || fault.Contains("status of 410", StringComparison.Ordinal)))).ToList();
                heard.Clear();
                return faults;
            },
            before: page => ListenAsync(page, heard, Browser.States.Address, new Uri(Browser.States.SetUp)));
    }

    [BrowserFact]
    public async Task Terms_OpenedAndClosed_StaySilent()
    {
        var page = await VisitorAsync();
        var heard = new List<string>();
        await ListenAsync(page, heard, Browser.Address);
        await page.GotoAsync("/en/articles/checkpoint-inhibitors", new() { WaitUntil = WaitUntilState.NetworkIdle });
        page.Request += (_, request) => heard.Add($"asks {request.Url}");

        await page.Locator("a.term").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        NoFaults(heard);
    }

    [BrowserFact]
    public async Task EveryArticle_OnItsFirstVisit_NeedsAtMostFiveRequests()
    {
        var faults = new List<string>();
        foreach (var path in Browser.Pages.Where(path => path.StartsWith("/en/articles/", StringComparison.Ordinal)))
        {
            var page = await VisitorAsync(snapshots: false);
            var requests = new List<string>();
            page.Request += (_, request) => requests.Add(request.Url);
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            if (requests.Count is < 3 or > 5)
            {
                faults.Add($"{path} needs {requests.Count}: {string.Join(", ", requests)}");
            }
        }

        NoFaults(faults);
    }

    private static async Task ListenAsync(IPage page, List<string> heard, params Uri[] own)
    {
        page.Console += (_, message) => heard.AddRange(message.Type is "error" or "warning" ? [$"console: {message.Text}"] : []);
        page.PageError += (_, error) => heard.Add($"script: {error}");
        page.RequestFailed += (_, request) => heard.Add($"failed: {request.Url}");
        page.Request += (_, request) => heard.AddRange(own.Any(site => site.Authority == new Uri(request.Url).Authority) ? [] : [$"asks {request.Url}"]);
        await page.AddInitScriptAsync(TellReports);
    }
}
