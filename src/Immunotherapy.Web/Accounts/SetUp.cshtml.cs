using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Accounts;

/// <summary>Where a link that works once leads: to the first administrator's account, or to a password for an account that was made.</summary>
public sealed class SetUpModel(
    Snapshot snapshot, StaffAccounts accounts, SignInManager<StaffMember> signIn, PortalSettings settings, TimeProvider clock) : PortalPage(snapshot)
{
    private OneTimeLink? link;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public override string Title => IsFirst ? "Set up this site" : "Choose your password";

    public bool IsFirst => link?.StaffId is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await OpenLinkAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await OpenLinkAsync(cancellation))
        {
            return NotFound();
        }

        if (!IsSound())
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (await accounts.UseLinkAsync(link!, Email!, Password!) is not { } member)
        {
            return NotFound();
        }

        await signIn.SignInAsync(member, Session.Begin(clock));
        return LocalRedirect(Snapshot.Addresses.Staff());
    }

    private async Task<bool> OpenLinkAsync(CancellationToken cancellation)
    {
        if (await accounts.FindLinkAsync(Code ?? "", cancellation) is not { } found)
        {
            return false;
        }

        link = found.Link;
        Email = IsFirst ? Email : found.Email;
        return true;
    }

    private bool IsSound()
    {
        if (!StaffMember.IsEmail((Email ?? "").Trim()))
        {
            ModelState.AddModelError(nameof(Email), "Enter your e-mail, such as name@example.org");
        }

        if (Passwords.WhyNot(Password ?? "", Email ?? "", settings.PublicOrigin) is { } why)
        {
            ModelState.AddModelError(nameof(Password), why);
        }

        return ModelState.IsValid;
    }
}
