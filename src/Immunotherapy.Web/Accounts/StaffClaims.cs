using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Immunotherapy.Web.Accounts;

/// <summary>What the cookie says of its owner: who, which role, and the stamp that changes with the password. Nothing else is kept.</summary>
internal sealed class StaffClaims(IOptions<IdentityOptions> identity) : IUserClaimsPrincipalFactory<StaffMember>
{
    public Task<ClaimsPrincipal> CreateAsync(StaffMember user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Id),
            new Claim(ClaimTypes.Email, user.Email!),
            new Claim(ClaimTypes.Role, user.Role.ToString()),
            new Claim(identity.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp!),
        ],
        IdentityConstants.ApplicationScheme, ClaimTypes.Email, ClaimTypes.Role)));
}
