using System.Globalization;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Accounts;

/// <summary>What this room shows administrators on the start page.</summary>
internal static class AccountPanels
{
    public static StaffPanel Log { get; } = new("Log", "/staff/log", Policies.Administer, async services =>
    {
        var entries = services.GetRequiredService<PortalDbContext>().Set<LogEntry>();
        var lines = await entries.LongCountAsync();
        return [lines == 1 ? "1 line." : $"{lines.ToString("N0", CultureInfo.InvariantCulture)} lines."];
    });

    public static StaffPanel Accounts { get; } = new("Accounts", null, Policies.Administer, async services =>
    {
        var staff = services.GetRequiredService<PortalDbContext>().Set<StaffMember>();
        var members = await staff.AsNoTracking().OrderBy(member => member.NormalizedEmail).ToListAsync();
        return [.. members.Select(member => $"{member.Email}: {member.Role.ToString().ToLowerInvariant()}{(member.PasswordHash is null ? ", has not chosen a password yet" : "")}")];
    });
}
