using Microsoft.AspNetCore.Diagnostics;

namespace Immunotherapy.Web.Shared;

internal static class ErrorPages
{
    /// <summary>Whether an error page is being made in place of what was asked for.</summary>
    public static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = failed => StatusOf(failed.Exception) < StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute(ErrorModel.Address);
        app.Use(ShowAsPage);
    }

    // A page is shown by GET, whatever the request that failed wanted; OPTIONS would be answered 200 without one
    private static async Task ShowAsPage(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (IsErrorPage(context) && !HttpMethods.IsHead(method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        await next(context);
        context.Request.Method = method;
    }

    // What a client sends badly is its own error and never ours
    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,

        // So Kestrel reports the length of a chunk that does not fit into a number
        IOException { InnerException: OverflowException } => StatusCodes.Status400BadRequest,
        OperationCanceledException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
