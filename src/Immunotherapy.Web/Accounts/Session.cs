using System.Globalization;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Immunotherapy.Web.Accounts;

/// <summary>How long a sign-in lasts: 30 minutes without a page, 12 hours in all, and a minute after the account was removed.</summary>
internal static class Session
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Unchecked = TimeSpan.FromMinutes(1);

    // Stands in the encrypted ticket, which a renewal keeps
    private const string PasswordGiven = "password given";

    /// <summary>Of a sign-in at this moment; forgotten when the browser closes.</summary>
    public static AuthenticationProperties Begin(TimeProvider clock) => new()
    {
        IsPersistent = false,
        Items = { [PasswordGiven] = clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture) },
    };

    /// <summary>How long ago the password was given.</summary>
    public static TimeSpan Age(AuthenticationProperties? session, TimeProvider clock) =>
        session?.Items.TryGetValue(PasswordGiven, out var text) == true && long.TryParse(text, CultureInfo.InvariantCulture, out var ticks)
            ? clock.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero)
            : TimeSpan.MaxValue;

    public static void Configure(CookieAuthenticationOptions cookie, bool development)
    {
        cookie.Cookie.Name = development ? "staff" : "__Host-staff";
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.CookieManager = new StaffCookies();
        cookie.ExpireTimeSpan = Idle;
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = CheckAsync;
        cookie.Events.OnRedirectToLogin = AskForSignIn;
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var clock = services.GetRequiredService<TimeProvider>();
        var age = Age(context.Properties, clock);
        var member = age > Longest || age < -Unchecked ? null : context.Principal;
        if (member is not null && clock.GetUtcNow() - context.Properties.IssuedUtc is { } passed && passed.Duration() <= Unchecked)
        {
            return;
        }

        // Identity's own validator signs out of schemes that only a second factor brings, and fails without them
        var signIn = services.GetRequiredService<SignInManager<StaffMember>>();
        if (await signIn.ValidateSecurityStampAsync(member) is { } known)
        {
            // The framework alone would renew after half the idle time only, and count from then
            context.ReplacePrincipal(await signIn.CreateUserPrincipalAsync(known));
            context.ShouldRenew = true;
        }
        else
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    private static Task AskForSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var addresses = context.HttpContext.RequestServices.GetRequiredService<Addresses>();
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? addresses.PathBase + request.Path.ToUriComponent() + request.QueryString.ToUriComponent()
            : addresses.Staff();
        NeverKept.Mark(context.Response);
        context.Response.Redirect(addresses.Staff("/sign-in") + QueryString.Create("returnUrl", back).ToUriComponent());
        return Task.CompletedTask;
    }

    /// <summary>Shows the staff cookie to pages for staff only. A page that is kept for everybody must not even renew it.</summary>
    private sealed class StaffCookies : ICookieManager
    {
        private readonly ChunkingCookieManager cookies = new();

        public string? GetRequestCookie(HttpContext context, string key) =>
            ForStaff.Is(context) && !ErrorPages.IsErrorPage(context) ? cookies.GetRequestCookie(context, key) : null;

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            cookies.AppendResponseCookie(context, key, value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, key, options);
    }
}
