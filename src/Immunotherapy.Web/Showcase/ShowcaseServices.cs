using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Showcase;

public static class ShowcaseServices
{
    private const string Folder = "/Showcase";

    /// <summary>Outside Development the page has no address.</summary>
    public static void AddShowcase(this IServiceCollection services, PortalSettings settings) =>
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AddFolderRouteModelConvention(Folder, page =>
            {
                foreach (var selector in page.Selectors)
                {
                    selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
                    selector.EndpointMetadata.Add(new AllowAnonymousAttribute());
                }

                if (!settings.Development)
                {
                    page.Selectors.Clear();
                }
            });
            pages.Conventions.AddFolderApplicationModelConvention(Folder, page => page.Filters.Add(new NeverKept()));
        });
}
