using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Shared;

/// <summary>Why a request with a form was refused; the error page says it in words.</summary>
public enum FormRefusal
{
    None,
    PlainHttp,
    OtherSite,
}

/// <summary>
/// Forms are taken from our own pages only. Two walls: a token in the form and in a cookie, and what the browser says of
/// where the request comes from.
/// </summary>
internal static class Forms
{
    // Rooms whose pages hold forms
    private static readonly string[] Rooms = ["/Accounts", "/Comments", "/Feedback"];

    public static void AddForms(this IServiceCollection services, PortalSettings settings)
    {
        services.AddAntiforgery(antiforgery =>
        {
            // A name that begins with __Host- is taken for the whole host only, also under a sub-path
            antiforgery.Cookie.Name = settings.Development ? "form" : "__Host-form";
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = settings.Development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 64;
            form.KeyLengthLimit = 100;
            form.ValueLengthLimit = 64 * 1024;
            form.MultipartBodyLengthLimit = 64 * 1024;
        });
        // Afterwards: the framework begins with an empty list of conventions
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            foreach (var room in Rooms)
            {
                pages.Conventions.AddFolderApplicationModelConvention(room, page => page.EndpointMetadata.Add(HasForms.Mark));
            }
        });
    }

    public static void UseForms(this WebApplication app, PortalSettings settings) => app.Use((context, next) =>
    {
        var refusal = ErrorPages.IsErrorPage(context) ? FormRefusal.None
            : IsUnsafe(context.Request.Method) && !IsOurs(context.Request, settings) ? FormRefusal.OtherSite
            : !settings.Development && !context.Request.IsHttps && context.GetEndpoint()?.Metadata.GetMetadata<HasForms>() is not null ? FormRefusal.PlainHttp
            : FormRefusal.None;
        if (refusal == FormRefusal.None)
        {
            return next(context);
        }

        context.Items[typeof(FormRefusal)] = refusal;
        context.Response.StatusCode = refusal == FormRefusal.OtherSite ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    public static FormRefusal RefusalOf(HttpContext context) => context.Items[typeof(FormRefusal)] as FormRefusal? ?? FormRefusal.None;

    public static (string Title, string NextStep) Says(this FormRefusal refusal, Words words) => refusal == FormRefusal.PlainHttp
        ? (words.ErrorPlainHttpTitle, words.ErrorPlainHttp)
        : (words.ErrorOtherSiteTitle, words.ErrorOtherSite);

    private static bool IsUnsafe(string method) =>
        !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method));

    // Browsers from before Sec-Fetch-Site say Origin, which privacy settings turn into "null"; then the token decides
    private static bool IsOurs(HttpRequest request, PortalSettings settings)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
        {
            return site == "same-origin";
        }

        var origin = request.Headers.Origin.ToString();
        return origin is "" or "null"
            || string.Equals(origin, settings.PublicOrigin, StringComparison.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, Authority(request), StringComparison.OrdinalIgnoreCase));
    }

    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var asked) ? asked.Authority : "";

    /// <summary>Marks pages whose cookies a browser takes over https only.</summary>
    private sealed class HasForms
    {
        public static HasForms Mark { get; } = new();
    }
}
