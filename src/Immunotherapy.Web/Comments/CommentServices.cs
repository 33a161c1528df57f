using Immunotherapy.Web.Comments.Moderation;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Comments;

public static class CommentServices
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];

    public static void AddComments(this IServiceCollection services)
    {
        services.AddSingleton<ArticleVersions>();
        services.AddSingleton<Pauses>();
        services.AddSingleton<CommentLimits>();
        services.AddHostedService<CommentWatch>();
        services.AddScoped<PublishedComments>();
        services.AddScoped<Receipts>();
        services.AddScoped<Reports>();
        services.AddScoped<Desks>();
        services.AddScoped<Decisions>();
        services.AddScoped<Pausing>();
        services.AddSingleton(CommentPanel.Panel);
        // Afterwards: the framework begins with an empty list of conventions
        services.PostConfigure<RazorPagesOptions>(pages => pages.Conventions.AddFolderRouteModelConvention("/Comments", page =>
        {
            // Razor Pages answer any verb as if it were GET, also ones nobody wrote
            foreach (var selector in page.Selectors)
            {
                selector.EndpointMetadata.Add(new HttpMethodMetadata(Verbs));
            }
        }));
    }
}
