using Microsoft.AspNetCore.Mvc.Filters;

namespace Immunotherapy.Web.Shared;

/// <summary>What one person may see is kept by no cache and found by no search engine.</summary>
public sealed class NeverKept : IResultFilter
{
    public static void Mark(HttpResponse response)
    {
        // "no-cache" too: the framework writes both for a page with a form, and warns of anything else
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
    }

    public void OnResultExecuting(ResultExecutingContext context) => Mark(context.HttpContext.Response);

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
