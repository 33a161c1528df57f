using Immunotherapy.Web.Data;
using Immunotherapy.Web.Feedback.Desk;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Feedback;

public static class FeedbackServices
{
    private const string Room = "/Feedback";

    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddSingleton<FeedbackLimits>();
        services.AddScoped<FeedbackBox>();
        services.AddScoped<Inbox>();
        services.AddScoped<Marking>();
        services.AddScoped<FeedbackRetention>();
        services.AddSingleton(FeedbackPanel.Panel);
        services.AddSingleton(new NightlyWork("feedback", AfterBackup: false, (provider, cancellation) => provider.GetRequiredService<FeedbackRetention>().RunAsync(cancellation)));

        // Afterwards: the framework begins with an empty list of conventions
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AddFolderRouteModelConvention(Room, OnlyForms);
            pages.Conventions.AddFolderApplicationModelConvention(Room, page => page.Filters.Add(new NeverKept()));
        });
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
