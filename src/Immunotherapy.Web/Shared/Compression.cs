using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// Pages that are kept are compressed once and as small as can be; pages made for one request are compressed fast. At the
/// smallest size two cores make some 50 pages a second, so the two must not be mixed up.
/// </summary>
internal static class Compression
{
    private static readonly string[] Types = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "application/xml", "application/manifest+json", "application/opensearchdescription+xml"];

    /// <summary>Browsers write Accept-Encoding in many ways; the cache should keep three answers of a page and not thirty.</summary>
    public static Task NormaliseEncoding(HttpContext context, RequestDelegate next)
    {
        context.Request.Headers.AcceptEncoding = Best(context.Request.Headers.AcceptEncoding);
        return next(context);
    }

    public static void UseCompression(this WebApplication app)
    {
        app.UseWhen(IsKept, branch => branch.UseMiddleware<ResponseCompressionMiddleware>(Provider(app.Services, CompressionLevel.SmallestSize)));
        app.UseWhen(context => !IsKept(context), branch => branch.UseMiddleware<ResponseCompressionMiddleware>(Provider(app.Services, CompressionLevel.Fastest)));
    }

    internal static string Best(Microsoft.Extensions.Primitives.StringValues header)
    {
        // What browsers of these years send
        if (header.ToString() is "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br")
        {
            return "br";
        }

        if (!StringWithQualityHeaderValue.TryParseList(header, out var accepted))
        {
            return "";
        }

        var wanted = accepted.Where(encoding => encoding.Quality is null or > 0).Select(encoding => encoding.Value.Value ?? "").ToList();
        return wanted.Contains("br", StringComparer.OrdinalIgnoreCase) ? "br" : wanted.Contains("gzip", StringComparer.OrdinalIgnoreCase) ? "gzip" : "";
    }

    private static bool IsKept(HttpContext context) => context.Features.Get<IOutputCacheFeature>()?.Context is { AllowCacheStorage: true };

    private static ResponseCompressionProvider Provider(IServiceProvider services, CompressionLevel level)
    {
        var options = new ResponseCompressionOptions { EnableForHttps = true, MimeTypes = Types };
        options.Providers.Add(new BrotliCompressionProvider(Options.Create(new BrotliCompressionProviderOptions { Level = level })));
        options.Providers.Add(new GzipCompressionProvider(Options.Create(new GzipCompressionProviderOptions { Level = level })));
        return new ResponseCompressionProvider(services, Options.Create(options));
    }
}
