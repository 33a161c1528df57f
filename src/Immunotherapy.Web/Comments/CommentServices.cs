using Immunotherapy.Web.Comments.Moderation;
using Immunotherapy.Web.Shared;

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
    }
}
