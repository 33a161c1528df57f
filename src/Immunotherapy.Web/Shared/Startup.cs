using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Shared;

/// <summary>Tells whoever started the site where it is, in three lines, and what to mind.</summary>
internal static partial class Startup
{
    /// <summary>Says what is wrong with the settings, a line each.</summary>
    /// <returns>The exit code.</returns>
    public static int Refuse(PortalSettings settings)
    {
        foreach (var line in settings.Wrong)
        {
            Console.Error.WriteLine($"The site cannot start: {line}");
        }

        return 1;
    }

    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var configured = builder.Configuration["urls"] ?? builder.Configuration["http_ports"] ?? builder.Configuration["https_ports"];
        if (configured is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(PortalSettings.DevelopmentOrigin);
        }
    }

    public static void AnnounceWhenStarted(this WebApplication app, PortalSettings settings)
    {
        var hadKeys = SetUpOffer.HasKeys(settings);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var content = app.Services.GetRequiredService<ContentStore>().Current;
            var addresses = app.Urls.Count > 0 ? string.Join(", ", app.Urls.Select(url => url + settings.PathBase)) : settings.PublicOrigin;
            Console.WriteLine($"{content.Site.Name.In("en")} is at {addresses}");
            Console.WriteLine($"Content: {settings.ContentPath} ({content.Editions.Sum(edition => edition.Articles.Count)} articles)");
            Console.WriteLine($"Data:    {settings.DataPath}");
            if (SetUpOffer.LineAsync(app.Services, settings, hadKeys).GetAwaiter().GetResult() is { } setUp)
            {
                Console.WriteLine(setUp);
            }

            SecurityWatch.Remind(app.Services);
            if (!settings.Development && content.Site.ShowUnreviewed)
            {
                Log.ShowsUnreviewed(app.Logger);
            }
        });
    }

    /// <summary>Serves until told to stop. What keeps the server from its address (in use, no certificate) ends with one plain line.</summary>
    /// <returns>The exit code.</returns>
    public static int Serve(this WebApplication app)
    {
        // Afterwards they can no longer be asked for
        var (started, stopping) = (app.Lifetime.ApplicationStarted, app.Lifetime.ApplicationStopping);
        try
        {
            app.Run();
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception failed) when (!started.IsCancellationRequested)
        {
            Console.Error.WriteLine($"The site cannot start: {failed.Message.Split('\n')[0]}");
            return 1;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "Readers see articles that no reviewer has signed. Set showUnreviewed: false in site.yaml before opening to patients.")]
        public static partial void ShowsUnreviewed(ILogger logger);
    }
}
