using Immunotherapy.Web.Content;
using Microsoft.Net.Http.Headers;

namespace Immunotherapy.Web.Reading;

/// <summary>The bare address sends the reader to a language that has articles.</summary>
internal static class Start
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public static void MapStart(this WebApplication app) => app.MapMethods("/", Verbs, (HttpContext context, Snapshot snapshot) =>
    {
        if (Choose(snapshot, context.Request.Headers.AcceptLanguage) is not { } edition)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        context.Response.Headers.CacheControl = "no-cache";
        return Results.LocalRedirect(snapshot.Addresses.Home(edition.Lang));
    }).AllowAnonymous();

    internal static Edition? Choose(Snapshot snapshot, Microsoft.Extensions.Primitives.StringValues acceptLanguage)
    {
        if (!StringWithQualityHeaderValue.TryParseList(acceptLanguage, out var wanted))
        {
            return snapshot.Default;
        }

        return wanted
            .Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Best(snapshot, language.Value.Value ?? ""))
            .FirstOrDefault(edition => edition is not null) ?? snapshot.Default;
    }

    // "es-MX" is served by "es"
    private static Edition? Best(Snapshot snapshot, string tag) => snapshot.Edition(tag) ?? snapshot.Edition(tag.Split('-')[0]);
}
