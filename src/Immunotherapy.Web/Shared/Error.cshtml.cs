using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// The page behind every error: what happened, and one next step. It answers any verb, since the request that failed may
/// have had any, it asks for no token, and no limit holds it back: a refusal would have no page.
/// </summary>
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
public sealed class ErrorModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public const string Address = "/error/{0}";

    private int status = StatusCodes.Status404NotFound;

    public override string Title => Texts.Title;

    public string NextStep => Texts.NextStep;

    public bool ShowTopics => status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone;

    private (string Title, string NextStep) Texts => status switch
    {
        _ when Forms.RefusalOf(HttpContext) is var refusal and not FormRefusal.None => refusal.Says(Words),
        StatusCodes.Status403Forbidden => (Words.ErrorForbiddenTitle, Words.ErrorForbidden),
        StatusCodes.Status404NotFound => (Words.ErrorNotFoundTitle, Words.ErrorNotFound),
        StatusCodes.Status405MethodNotAllowed => (Words.ErrorMethodTitle, Words.ErrorMethod),
        StatusCodes.Status410Gone => (Words.ErrorGoneTitle, Words.ErrorGone),
        StatusCodes.Status429TooManyRequests => (Words.ErrorTooManyTitle, Words.ErrorTooMany),
        StatusCodes.Status503ServiceUnavailable => (Words.ErrorBusyTitle, Words.ErrorBusy),
        >= 500 => (Words.ErrorBrokenTitle, Words.Fill(Words.ErrorBroken, HttpContext.TraceIdentifier)),
        _ => (Words.ErrorBadRequestTitle, Words.ErrorBadRequest),
    };

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        var reexecuted = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var original = reexecuted?.OriginalPath ?? failed?.Path;

        // Nobody comes here by address: then it is a page that does not exist
        status = failed is not null ? Response.StatusCode : reexecuted?.OriginalStatusCode ?? StatusCodes.Status404NotFound;
        OpenFirst((original ?? "").Split('/'));
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-store";
        Response.Headers.Remove("ETag");
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable && Response.Headers.RetryAfter.Count == 0)
        {
            // "Try again in a minute", unless whoever refused knows better
            Response.Headers.RetryAfter = "60";
        }
    }

    public PageResult OnGet() => Page();

    public PageResult OnPost() => Page();

    // Razor Pages answer OPTIONS with an empty 200 unless it is written
    public PageResult OnOptions() => Page();
}
