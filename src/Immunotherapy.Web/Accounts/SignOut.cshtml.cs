using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Accounts;

public sealed class SignOutModel(SignInManager<StaffMember> signIn, Content.Addresses addresses) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return LocalRedirect(addresses.Staff("/sign-in"));
    }
}
