using System.Globalization;

namespace Immunotherapy.Web.Data;

/// <summary>
/// The copies under <c>data/backups</c>. A file whose name ends in .db there has been proven; those of the nights are named
/// after the moment at which they were made.
/// </summary>
public sealed class Backups(Database database)
{
    public const int DaysKept = 14;

    /// <summary>No copy of any kind grows older: what was deleted from the database is then gone from them as well.</summary>
    public const int DaysAtMost = 35;

    private const string Stamp = "yyyyMMdd-HHmmss";
    private const string Prefix = "portal-";

    // Behind it stand nightly copies and erasures in all copies, of this process or of a verb
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>When the newest nightly copy was made that this clock can have seen made; null while there is none.</summary>
    public DateTimeOffset? NewestAt(DateTimeOffset now) =>
        Newest(now) is { } file ? MadeAt(file) : null;

    /// <summary>Every proven copy, those made before an upgrade or a restoring included.</summary>
    public IReadOnlyList<string> Files() => Directory.Exists(database.Backups) ? Directory.GetFiles(database.Backups, "*.db") : [];

    /// <summary>Keeps others, processes as well, from changing copies meanwhile.</summary>
    public Task<IDisposable> LockAsync(CancellationToken cancellation) =>
        FileLock.TakeAsync(Path.Join(database.Backups, "backups.lock"), Patience, cancellation);

    /// <summary>Makes the copy of this night. Only under the lock.</summary>
    public IReadOnlyDictionary<string, long> Make(DateTimeOffset now)
    {
        foreach (var leftover in Directory.GetFiles(database.Backups, "*" + Backup.Unproven + "*"))
        {
            File.Delete(leftover);
        }

        var file = Path.Join(database.Backups, NameOf(Prefix, now));
        return File.Exists(file) ? Backup.Prove(file) : Backup.Make(database, file);
    }

    /// <summary>Deletes what is too old, but never the newest nightly copy: while none can be made it is all there is.</summary>
    /// <returns>How many were deleted.</returns>
    public int DeleteOld(DateTimeOffset now)
    {
        var newest = Newest(now);
        var old = Files().Where(file => file != newest && IsOld(file, now)).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    /// <summary>A name that says what the copy is and when it was made, by which its age is known.</summary>
    public static string NameOf(string prefix, DateTimeOffset now) =>
        $"{prefix}{now.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}.db";

    private string? Newest(DateTimeOffset now) =>
        Files().Where(file => IsNightly(file) && MadeAt(file) <= now + TimeSpan.FromMinutes(1)).MaxBy(MadeAt);

    private static bool IsNightly(string file) => Path.GetFileName(file).StartsWith(Prefix, StringComparison.Ordinal);

    private static bool IsOld(string file, DateTimeOffset now) =>
        now - (MadeAt(file) ?? File.GetLastWriteTimeUtc(file)) > TimeSpan.FromDays(IsNightly(file) ? DaysKept : DaysAtMost);

    // From the name: a copy in which something was erased is a new file
    private static DateTimeOffset? MadeAt(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name.Length > Stamp.Length
            && DateTimeOffset.TryParseExact(name[^Stamp.Length..], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made)
                ? made
                : null;
    }
}
