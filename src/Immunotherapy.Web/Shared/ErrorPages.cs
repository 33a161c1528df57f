using Immunotherapy.Web.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace Immunotherapy.Web.Shared;

internal static partial class ErrorPages
{
    private static readonly object Failed = new();

    /// <summary>Whether an error page is being made in place of what was asked for.</summary>
    public static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>The endpoint that was asked for, also behind an error page that was made in its place.</summary>
    public static Endpoint? AskedFor(HttpContext context) =>
        context.Items.TryGetValue(Failed, out var endpoint) ? (Endpoint?)endpoint : context.GetEndpoint();

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = failed => Note(app.Logger, failed),
        });
        app.UseStatusCodePagesWithReExecute(ErrorModel.Address);
        app.Use(ShowAsPage);
    }

    // A page is shown by GET, whatever the request that failed wanted; OPTIONS would be answered 200 without one
    private static async Task ShowAsPage(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (IsErrorPage(context))
        {
            // The framework forgets it as soon as the error page is made
            context.Items.TryAdd(Failed, context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint);
            context.Request.Method = HttpMethods.IsHead(method) ? method : HttpMethods.Get;
        }

        await next(context);
        context.Request.Method = method;
    }

    // In place of the framework's own line, which does not name the number that the page tells the reader
    private static bool Note(ILogger logger, ExceptionHandlerSuppressDiagnosticsContext failed)
    {
        if (StatusOf(failed.Exception) >= StatusCodes.Status500InternalServerError)
        {
            Log.Failed(logger, failed.Exception, failed.HttpContext.TraceIdentifier);
        }

        return true;
    }

    // What a client sends badly is its own error and never ours
    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,

        // So Kestrel reports the length of a chunk that does not fit into a number
        IOException { InnerException: OverflowException } => StatusCodes.Status400BadRequest,
        OperationCanceledException => StatusCodes.Status503ServiceUnavailable,

        // It heals by itself or is healed; whoever asked may try again
        _ when Database.IsTrouble(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The request {Number} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string number);
    }
}
