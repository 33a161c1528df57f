using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Support;

/// <summary>The whole application on a content folder and a data folder of the test's own.</summary>
public sealed class Portal(string content, string data, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public Portal(ContentFixture fixture, params (string Key, string Value)[] settings)
        : this(fixture.Folder, fixture.Data, settings)
    {
    }

    /// <summary>Replaces the clock, so that no date breaks a test.</summary>
    public TimeProvider? Clock { get; init; }

    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");

        // Without it each real server would want the default port
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Portal:ContentPath", content);
        builder.UseSetting("Portal:DataPath", data);
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        if (Clock is { } clock)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}
