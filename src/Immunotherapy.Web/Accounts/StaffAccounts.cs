using Immunotherapy.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Accounts;

/// <summary>Makes and removes accounts, and gives out and takes in the links that work once.</summary>
public sealed class StaffAccounts(PortalDbContext db, WriteGate gate, IPasswordHasher<StaffMember> hasher, TimeProvider clock)
{
    /// <summary>Who did what was done in a terminal.</summary>
    public const string Console = "console";

    private static readonly TimeSpan LinkLasts = TimeSpan.FromHours(72);

    // It ends earlier: with the next start, or when an account exists
    private static readonly TimeSpan SetUpLasts = TimeSpan.FromDays(30);

    private DbSet<StaffMember> Staff => db.Set<StaffMember>();

    private DbSet<OneTimeLink> Links => db.Set<OneTimeLink>();

    /// <returns>The code of the address where the first administrator is made, or null when there is an account.</returns>
    public Task<string?> OfferSetUpAsync() => gate.WriteAsync(db, async () =>
    {
        await Links.Where(link => link.StaffId == null).ExecuteDeleteAsync();
        if (await Staff.AnyAsync())
        {
            return null;
        }

        var (link, code) = OneTimeLink.New(null, clock.GetUtcNow() + SetUpLasts);
        db.Add(link);
        await db.SaveChangesAsync();
        return code;
    }, CancellationToken.None);

    /// <returns>What the link of a code is for, or null when there is none.</returns>
    public async Task<(OneTimeLink Link, string Email)?> FindLinkAsync(string code, CancellationToken cancellation)
    {
        var (hash, now) = (OneTimeLink.HashOf(code), clock.GetUtcNow());
        if (await Links.AsNoTracking().FirstOrDefaultAsync(link => link.CodeHash == hash && link.EndsAt > now, cancellation) is not { } found)
        {
            return null;
        }

        return found.StaffId is not null ? (found, (await Staff.AsNoTracking().SingleAsync(member => member.Id == found.StaffId, cancellation)).Email!)
            : await Staff.AnyAsync(cancellation) ? null
            : (found, "");
    }

    /// <summary>Uses up the link: makes the first administrator, or sets the password of the link's account.</summary>
    /// <returns>The account, or null when somebody else was faster.</returns>
    public async Task<StaffMember?> UseLinkAsync(OneTimeLink link, string email, string password)
    {
        var administrator = StaffMember.New(email.Trim(), Role.Administrator);
        var hash = hasher.HashPassword(administrator, password);
        return await gate.WriteAsync(db, async () =>
        {
            var now = clock.GetUtcNow();
            if (await Links.Where(kept => kept.CodeHash == link.CodeHash && kept.EndsAt > now).ExecuteDeleteAsync() == 0
                || (link.StaffId is null && await Staff.AnyAsync()))
            {
                return null;
            }

            var member = link.StaffId is null ? db.Add(administrator).Entity : await Staff.SingleAsync(kept => kept.Id == link.StaffId);
            member.SetPassword(hash);
            await db.AppendToLogAsync(now, member.Email!, link.StaffId is null ? "set up" : "set password", member.Email!);
            return member;
        }, CancellationToken.None);
    }

    /// <summary>Makes an account.</summary>
    /// <param name="password">Without one, its owner chooses it at the address of the code.</param>
    /// <returns>Whether it was made, which it is not when the e-mail has an account, and the code or "".</returns>
    public async Task<(bool Made, string Code)> AddAsync(string email, Role role, string? password)
    {
        var member = StaffMember.New(email.Trim(), role);
        var (link, code) = OneTimeLink.New(member.Id, clock.GetUtcNow() + LinkLasts);
        if (password is not null)
        {
            member.SetPassword(hasher.HashPassword(member, password));
        }

        var made = await gate.WriteAsync(db, async () =>
        {
            if (await Staff.AnyAsync(other => other.NormalizedEmail == member.NormalizedEmail))
            {
                return false;
            }

            db.Add(member);
            if (password is null)
            {
                db.Add(link);
            }

            await db.AppendToLogAsync(clock.GetUtcNow(), Console, "add account", member.Email!, role.ToString());
            return true;
        }, CancellationToken.None);
        return (made, made && password is null ? code : "");
    }

    /// <summary>Removes an account with its links; its sessions end at their next check.</summary>
    /// <returns>Null when it was removed, or why not.</returns>
    public Task<string?> RemoveAsync(string email) => gate.WriteAsync(db, async () =>
    {
        var name = StaffMember.Normalise(email);
        if (await Staff.SingleOrDefaultAsync(member => member.NormalizedEmail == name) is not { } leaving)
        {
            return $"There is no account for {email}.";
        }

        if (leaving.Role == Role.Administrator && await Staff.CountAsync(member => member.Role == Role.Administrator) == 1)
        {
            return $"{leaving.Email} is the last administrator. Add another one first.";
        }

        db.Remove(leaving);
        await db.AppendToLogAsync(clock.GetUtcNow(), Console, "remove account", leaving.Email!, leaving.Role.ToString());
        return null;
    }, CancellationToken.None);
}
