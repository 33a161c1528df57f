using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Comments;

/// <summary>The lasting address of a published comment leads to the page on which it stands now.</summary>
internal static class Permalink
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public static void MapComments(this WebApplication app) =>
        app.MapMethods("/{lang}/articles/{slug}/comments/{id}", Verbs, async (string lang, string slug, string id, HttpContext context, Snapshot snapshot, PublishedComments comments) =>
        {
            if (snapshot.Edition(lang) is not { } edition || edition.Lang != lang || edition.Article(slug) is not { } article
                || !Guid.TryParseExact(id, "D", out var comment) || await comments.PageOfAsync(lang, article.Slug, comment) is not { } page)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "no-store";
            return Results.LocalRedirect($"{article.Href}{(page == 1 ? "" : $"?page={page}")}#comment-{comment}");
        }).AllowAnonymous();
}
