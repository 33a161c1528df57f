using System.Security.Claims;

namespace Immunotherapy.Web.Accounts;

/// <summary>Who may do what, by name. Pages are closed by folder in <see cref="AccountServices"/>.</summary>
public static class Policies
{
    /// <summary>Any role: the start page of staff.</summary>
    public const string Staff = "Staff";

    /// <summary>Change articles, and read what readers say of them.</summary>
    public const string Edit = "Edit";

    /// <summary>Read and decide on comments, answer, pause.</summary>
    public const string Moderate = "Moderate";

    /// <summary>Accounts, settings, the log.</summary>
    public const string Administer = "Administer";

    /// <summary>As <see cref="Administer"/>, with the password given in the last 15 minutes: what takes data out or changes accounts.</summary>
    public const string AdministerFresh = "AdministerFresh";

    internal static readonly IReadOnlyDictionary<string, Role[]> Roles = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        [Staff] = Enum.GetValues<Role>(),
        [Edit] = [Role.Editor, Role.Reviewer, Role.Administrator],
        [Moderate] = [Role.Moderator, Role.Administrator],
        [Administer] = [Role.Administrator],
        [AdministerFresh] = [Role.Administrator],
    };

    /// <summary>Whether a role is enough for a policy; null asks for any role.</summary>
    public static bool May(this ClaimsPrincipal who, string? policy) => Roles[policy ?? Staff].Any(role => who.IsInRole(role.ToString()));

    /// <summary>Who it is in the log.</summary>
    public static string Email(this ClaimsPrincipal who) => who.FindFirstValue(ClaimTypes.Email) ?? "";
}
