using Immunotherapy.BrowserTests;
using Immunotherapy.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Immunotherapy.BrowserTests;

/// <summary>The site with its real content on a real port, and one browser for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly string data = Path.Join(Path.GetTempPath(), "immunotherapy-browser", Guid.NewGuid().ToString("N"));
    private Portal? portal;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public Uri Address { get; private set; } = new("http://localhost");

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsInstalled)
        {
            return;
        }

        portal = new Portal(Repository.Content, data);
        portal.UseKestrel(0);
        portal.StartServer();
        Address = portal.ClientOptions.BaseAddress;
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
        if (portal is not null)
        {
            await portal.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    public Task<IBrowserContext> VisitorAsync(Action<BrowserNewContextOptions>? options = null)
    {
        var settings = new BrowserNewContextOptions { BaseURL = Address.ToString() };
        options?.Invoke(settings);
        return chromium!.NewContextAsync(settings);
    }
}
