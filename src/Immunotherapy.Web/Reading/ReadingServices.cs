using System.Text.Encodings.Web;
using System.Text.Unicode;
using Immunotherapy.Web.Reading.Conventions;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.WebEncoders;

namespace Immunotherapy.Web.Reading;

public static class ReadingServices
{
    private const long CacheBytes = 64 * 1024 * 1024;

    public static void AddReading(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/";
            pages.Conventions.AddFolderRouteModelConvention("/Reading", OnlyReading);
            pages.Conventions.AddFolderApplicationModelConvention("/Reading", page => page.EndpointMetadata.Add(new OutputCacheAttribute { PolicyName = PageCache.Name }));
        });
        // Letters as they are: each accent written as a number makes a Spanish page larger
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(FaultsPanel.Panel);
        services.AddSingleton<PageCache>();
        services.AddSingleton<KeptAnswers>();
        services.AddHostedService(all => all.GetRequiredService<KeptAnswers>());
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = CacheBytes;
            cache.UseCaseSensitivePaths = true;
        });
        services.AddOptions<OutputCacheOptions>().Configure<PageCache>((cache, policy) => cache.AddPolicy(PageCache.Name, policy));
    }

    public static void MapReading(this WebApplication app)
    {
        app.MapStaticAssets().DisableRateLimiting().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapStart();
        app.MapConventions();
        app.MapMedia();
    }

    // Razor Pages answer any verb as if it were GET, also ones nobody wrote
    private static void OnlyReading(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
        {
            selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
        }
    }
}
