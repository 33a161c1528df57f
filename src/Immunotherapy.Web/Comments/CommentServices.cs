using Immunotherapy.Web.Comments.Moderation;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Comments;

public static class CommentServices
{
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
        services.PostConfigure<RazorPagesOptions>(pages => pages.Conventions.AddFolderRouteModelConvention("/Comments", OnlyForms));
    }

    // Razor Pages answer any verb, also ones nobody wrote: without a handler, so the page has nothing to show and fails
    private static void OnlyForms(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
        {
            selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]));
        }
    }
}
