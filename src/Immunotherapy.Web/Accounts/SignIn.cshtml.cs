using System.Text;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Accounts;

public sealed class SignInModel(Snapshot snapshot, PasswordCheck check, SignInLimits limits, SignInManager<StaffMember> signIn, TimeProvider clock) : PortalPage(snapshot)
{
    public const string Refused = "The e-mail or the password is not right, or there were too many tries. After 10 wrong ones, wait 15 minutes.";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public override string Title => "Sign in";

    /// <summary>Whether the asker is signed in, and sent here because that was too long ago.</summary>
    public bool IsAgain => User.Identity?.IsAuthenticated == true;

    public void OnGet() => Email = User.Email();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        using var turn = limits.Try(HttpContext.Connection.RemoteIpAddress);
        if (!turn.IsAcquired)
        {
            Response.Headers.RetryAfter = SignInLimits.RetryAfter(turn);
            return Again(StatusCodes.Status429TooManyRequests, "", "There were many tries from your network. Wait a minute and try again.");
        }

        if (string.IsNullOrWhiteSpace(Email))
        {
            return Again(StatusCodes.Status400BadRequest, nameof(Email), "Enter your e-mail");
        }

        if (string.IsNullOrEmpty(Password) || Password.Length > Passwords.Longest || Email.Length > StaffMember.LongestEmail)
        {
            return Again(StatusCodes.Status400BadRequest, nameof(Password), string.IsNullOrEmpty(Password) ? "Enter your password" : Refused);
        }

        using var seat = await limits.CompareAsync(cancellation);
        if (!seat.IsAcquired)
        {
            Response.Headers.RetryAfter = SignInLimits.RetryAfter(seat);
            return Again(StatusCodes.Status503ServiceUnavailable, "", "Many people sign in just now. Try again in a few seconds.");
        }

        if (await check.TryAsync(Email, Password, cancellation) is not { } member)
        {
            return Again(StatusCodes.Status400BadRequest, nameof(Password), Refused);
        }

        await signIn.SignInAsync(member, Session.Begin(clock));

        // Other letters would have to be escaped in a header, and our own addresses are
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) && Ascii.IsValid(ReturnUrl) ? ReturnUrl : Snapshot.Addresses.Staff());
    }

    // The e-mail stays in the form; a password never goes back
    private PageResult Again(int status, string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = status;
        return Page();
    }
}
