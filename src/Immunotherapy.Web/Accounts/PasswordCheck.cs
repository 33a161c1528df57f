using Immunotherapy.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Accounts;

/// <summary>
/// Compares e-mail and password. An unknown e-mail, a wrong password and a locked account cost the same work and give the
/// same answer, so that nobody learns who has an account.
/// </summary>
public sealed class PasswordCheck(PortalDbContext db, WriteGate gate, IPasswordHasher<StaffMember> hasher, DummyHash dummy, TimeProvider clock)
{
    public const int TriesInARow = 10;

    public static readonly TimeSpan LockLasts = TimeSpan.FromMinutes(15);

    /// <returns>The account, or null when it may not come in.</returns>
    public async Task<StaffMember?> TryAsync(string email, string password, CancellationToken cancellation)
    {
        // What is no e-mail cannot always be normalised; it is unknown like any other
        var name = StaffMember.IsEmail(email.Trim()) ? StaffMember.Normalise(email) : "";
        var known = await db.Set<StaffMember>().AsNoTracking().SingleOrDefaultAsync(member => member.NormalizedEmail == name, cancellation);
        var compared = hasher.VerifyHashedPassword(known ?? dummy.Nobody, known?.PasswordHash ?? dummy.Hash, password);
        var better = compared == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(known!, password) : null;

        // Tries that ran at once are counted one after the other here, and a lock that came meanwhile holds
        return await gate.WriteAsync(db, async () =>
        {
            var now = clock.GetUtcNow();
            var member = known is null ? null : await db.Set<StaffMember>().SingleOrDefaultAsync(kept => kept.Id == known.Id && kept.PasswordHash == known.PasswordHash, CancellationToken.None);
            var open = member is { PasswordHash: not null } && !(member.LockoutEnd > now);
            if (!open || compared == PasswordVerificationResult.Failed)
            {
                await CountAsync(member, open, now);
                return null;
            }

            member!.PasswordHash = better ?? member.PasswordHash;
            member.AccessFailedCount = 0;
            member.LockoutEnd = null;
            await db.AppendToLogAsync(now, member.Email!, "sign in", member.Email!);
            return member;
        }, CancellationToken.None);
    }

    // A write to disk can be measured from outside. So each failure makes one, if need be to an account that is not meant
    private async Task CountAsync(StaffMember? member, bool counts, DateTimeOffset now)
    {
        if ((member ?? await db.Set<StaffMember>().OrderBy(other => other.Id).FirstOrDefaultAsync()) is not { } written)
        {
            return;
        }

        written.ConcurrencyStamp = Guid.NewGuid().ToString();
        if (counts && ++written.AccessFailedCount >= TriesInARow)
        {
            written.AccessFailedCount = 0;
            written.LockoutEnd = now + LockLasts;
        }

        await db.SaveChangesAsync();
    }
}

/// <summary>A hash of no password, at the cost of a real one.</summary>
public sealed class DummyHash
{
    public DummyHash(IPasswordHasher<StaffMember> hasher) => Hash = hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    public StaffMember Nobody { get; } = StaffMember.New("nobody", Role.Editor);

    public string Hash { get; }
}
