using Immunotherapy.Web.Content;
using Microsoft.Net.Http.Headers;

namespace Immunotherapy.Web.Reading;

/// <summary>Pictures come from the snapshot's own list; what a request asks for is never joined to a path.</summary>
internal static class Pictures
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public static void MapMedia(this WebApplication app) => app.MapMethods("/media/{file}", Verbs, (string file, HttpContext context, Snapshot snapshot) =>
    {
        if (!snapshot.Media.TryGetValue(file, out var picture))
        {
            return Results.NotFound();
        }

        // With its version in the address the picture never changes; without, it is asked for again
        var versioned = context.Request.Query["v"] == picture.Version;
        context.Response.Headers.CacheControl = versioned ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(picture.Bytes, picture.ContentType, entityTag: new EntityTagHeaderValue($"\"{picture.Version}\""));
    }).DisableRateLimiting().AllowAnonymous();
}
