using Microsoft.Playwright;

namespace Immunotherapy.BrowserTests;

/// <summary>
/// A test in the browser. Each visitor has a context of its own: nothing kept from another test. When the test fails, a picture
/// of each open page and a trace stay in the folder "failures" beside the tests' program.
/// </summary>
public abstract class BrowserTest(Browser browser) : IAsyncDisposable
{
    private static readonly string Failures = Path.Join(AppContext.BaseDirectory, "failures");

    private readonly List<IBrowserContext> visitors = [];

    protected Browser Browser => browser;

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        for (var i = 0; i < visitors.Count; i++)
        {
            if (failed)
            {
                await KeepAsync(visitors[i], $"{FileName(TestContext.Current.Test!.TestDisplayName)}-{i + 1}");
            }

            await visitors[i].DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Opens an empty page of a new visitor.</summary>
    /// <param name="snapshots">Whether the trace keeps how the page looked at each step. For hundreds of steps that takes too long.</param>
    protected async Task<IPage> VisitorAsync(Action<BrowserNewContextOptions>? options = null, Uri? site = null, bool snapshots = true)
    {
        var settings = new BrowserNewContextOptions { BaseURL = (site ?? browser.Address).ToString() };
        options?.Invoke(settings);
        var visitor = await browser.VisitorAsync(settings);
        visitors.Add(visitor);
        visitor.SetDefaultTimeout(15_000);
        await visitor.Tracing.StartAsync(new() { Snapshots = snapshots });
        return await visitor.NewPageAsync();
    }

    /// <summary>Opens every page and tells all that is wrong at once, page by page.</summary>
    protected async Task EveryPageAsync(Func<IPage, string, Task<IEnumerable<string>>> look, Action<BrowserNewContextOptions>? options = null, Func<IPage, Task>? before = null)
    {
        Assert.Contains("/en/articles/side-effects", browser.Pages);
        await EachAsync(browser.Pages.Select(path => PageState.At(path, refuses: path == SitePages.Missing)), browser.Address, (page, state) => look(page, state.Name), options, before);
    }

    /// <summary>The same with every page of comments and staff, in each of its states.</summary>
    protected Task EveryStateAsync(Func<IPage, PageState, Task<IEnumerable<string>>> look, Action<BrowserNewContextOptions>? options = null, Func<IPage, Task>? before = null) =>
        EachAsync(browser.States.All, browser.States.Address, look, options, before);

    protected static void NoFaults(IReadOnlyCollection<string> faults) =>
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults)}");

    private async Task EachAsync(
        IEnumerable<PageState> states, Uri site, Func<IPage, PageState, Task<IEnumerable<string>>> look, Action<BrowserNewContextOptions>? options, Func<IPage, Task>? before)
    {
        var page = await VisitorAsync(options, site, snapshots: false);
        var (faults, status) = (new List<string>(), 0);
        page.Response += (_, answer) => status = answer.Request.IsNavigationRequest ? answer.Status : status;
        await (before?.Invoke(page) ?? Task.CompletedTask);
        foreach (var state in states)
        {
            await state.OpenAsync(page);

            // A form that was sent shows its answer before the styles of the answer are there
            await page.WaitForLoadStateAsync(LoadState.Load);
            Assert.Equal((state.Name, state.Refuses), (state.Name, status >= 400));
            faults.AddRange((await look(page, state)).Select(fault => $"{state.Name}: {fault}"));
        }

        NoFaults(faults);
    }

    private static string FileName(string test) =>
        string.Concat(test.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-')).TrimEnd('-');

    private static async Task KeepAsync(IBrowserContext visitor, string name)
    {
        Directory.CreateDirectory(Failures);
        for (var i = 0; i < visitor.Pages.Count; i++)
        {
            await visitor.Pages[i].ScreenshotAsync(new() { Path = Path.Join(Failures, $"{name}-page{i + 1}.png"), FullPage = true });
        }

        await visitor.Tracing.StopAsync(new() { Path = Path.Join(Failures, $"{name}.zip") });
    }
}
