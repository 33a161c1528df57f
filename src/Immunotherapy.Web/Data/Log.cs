using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Data;

/// <summary>The log of what was done. Lines are only ever added, in the transaction of what they tell; triggers refuse the rest.</summary>
public static class Log
{
    /// <summary>Adds a line. Only within <see cref="WriteGate.WriteAsync"/>, so that two lines cannot follow the same one.</summary>
    public static async Task AppendToLogAsync(
        this PortalDbContext db, DateTimeOffset at, string who, string what, string subject, string reason = "", int version = 0)
    {
        var last = await db.Set<LogEntry>().AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync();
        db.Add(LogEntry.After(last, at, who, what, subject, reason, version));
        await db.SaveChangesAsync();
    }

    /// <summary>Reads the chain from its first line.</summary>
    /// <returns>The last line (null while there is none), and the number of the first line that is missing, changed or out of place.</returns>
    public static async Task<(LogEntry? Head, long? BrokenAt)> VerifyLogAsync(this PortalDbContext db)
    {
        LogEntry? last = null;
        await foreach (var entry in db.Set<LogEntry>().AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable())
        {
            if (entry.Number != (last?.Number ?? 0) + 1 || entry.Previous != (last?.Hash ?? "") || !entry.IsWhole)
            {
                return (last, (last?.Number ?? 0) + 1);
            }

            last = entry;
        }

        return (last, null);
    }
}
