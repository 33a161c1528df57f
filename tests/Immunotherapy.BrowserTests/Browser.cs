using Immunotherapy.BrowserTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Immunotherapy.BrowserTests;

/// <summary>The site with its real content on a real port, and one browser for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private RealSite? site;
    private CommentStates? states;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public Uri Address => site!.Address;

    /// <summary>One of each page that readers can reach: all of the site map but two of the many terms, and what is not there.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The pages that come and go with comments, each in its states.</summary>
    public CommentStates States => states!;

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsInstalled)
        {
            return;
        }

        site = RealSite.OnContent();
        Pages = await SitePages.ReadAsync(site.Address);
        states = await CommentStates.SeedAsync();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        states?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    public Task<IBrowserContext> VisitorAsync(BrowserNewContextOptions options) => chromium!.NewContextAsync(options);
}
