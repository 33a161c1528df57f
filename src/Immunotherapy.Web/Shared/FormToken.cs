using Microsoft.AspNetCore.Antiforgery;

namespace Immunotherapy.Web.Shared;

/// <summary>The hidden field that shows that a form is ours. Getting one sets a cookie and forbids to keep the page.</summary>
public sealed record FormToken(string Field, string Value)
{
    public static FormToken For(HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>
    /// Reads a form and says whether it is one of ours. Checked here and not by the framework, which would answer without the
    /// text that was typed.
    /// </summary>
    /// <exception cref="BadHttpRequestException">It cannot be read at all.</exception>
    public static async Task<(IFormCollection Form, bool IsOurs)> ReadAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return (form, await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidOperationException or NotSupportedException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form could not be read.", unreadable);
        }
    }
}
