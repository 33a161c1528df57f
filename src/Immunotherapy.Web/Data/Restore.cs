using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Data;

/// <param name="Rows">The rows of each table after it.</param>
/// <param name="SafetyCopy">The database as it was before; null when there was none.</param>
/// <param name="BrokenAt">The first line of the backup's log that is not as it was written; null when it is whole.</param>
public sealed record Restored(IReadOnlyDictionary<string, long> Rows, string? SafetyCopy, long? BrokenAt);

/// <summary>
/// Brings a backup into the place of the database, also beside a running site: SQLite's own copying takes the write lock at
/// its first step, so nothing is written between the safety copy and the end, and readers see the old or the new as a whole.
/// </summary>
public sealed class Restore(Database database, Backups backups, TimeProvider clock)
{
    public const string What = "restore";

    /// <summary>Under this name the database that is to be replaced can be asked while its replacement is made ready.</summary>
    public const string Present = "present";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="carryOver">What must be done to the copy first; the second word is whether there is a present database to ask.</param>
    /// <exception cref="DamagedException">The backup, or the database that it is to replace, is not whole.</exception>
    /// <exception cref="NewerDatabaseException">The backup was written by a newer version of the program.</exception>
    /// <exception cref="NotWritableException">Somebody kept the database locked. Nothing was changed.</exception>
    public async Task<Restored> RunAsync(string file, string who, IReadOnlyList<Action<SqliteConnection, bool>> carryOver)
    {
        Directory.CreateDirectory(database.Folder);
        using var ours = await FileLock.TakeAsync(database.MigrationLock, Patience, CancellationToken.None);
        var ready = new Database(database.Restoring);
        try
        {
            CopyTo(ready, file);
            await using var db = Connect(ready);
            await Upgrade.KnownMigrationsAsync(db);
            await db.Database.MigrateAsync();
            var (_, brokenAt) = await db.VerifyLogAsync();
            var isThere = IsThere();
            using var source = ready.Open();
            using var target = database.Open();
            using var replacing = Replacing.Begin(source, target);
            var safetyCopy = isThere ? await KeepAsync() : null;
            var old = CarryOver(source, isThere, carryOver);
            await db.AppendToLogAsync(clock.GetUtcNow(), who, What, Path.GetFileName(file), old);
            source.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            var rows = Backup.Prove(ready.File);
            replacing.Finish();
            return new Restored(rows, safetyCopy, brokenAt);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(database.Restoring, recursive: true);
        }
    }

    private static void CopyTo(Database ready, string file)
    {
        if (Directory.Exists(ready.Folder))
        {
            Directory.Delete(ready.Folder, recursive: true);
        }

        Directory.CreateDirectory(ready.Folder);
        if (File.Exists(file + "-wal"))
        {
            throw new IOException($"\"{file}\" has a write-ahead log beside it, so it is no backup but a database in use. Make a backup of it first.");
        }

        using (var copy = PrivateFile.Create(ready.File))
        using (var backup = File.OpenRead(file))
        {
            backup.CopyTo(copy);
        }

        try
        {
            Backup.Prove(ready.File);
        }
        catch (DamagedException)
        {
            throw new DamagedException(file);
        }
    }

    private static PortalDbContext Connect(Database ready)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        DataServices.Configure(options, ready);
        return new PortalDbContext(options.Options);
    }

    private bool IsThere()
    {
        try
        {
            using var connection = database.Open();
            return connection.HasTable("Log");
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is 11 or 26)
        {
            throw new DamagedException(database.File);
        }
    }

    private async Task<string> KeepAsync()
    {
        using (await backups.LockAsync(CancellationToken.None))
        {
            var file = Path.Join(database.Backups, Backups.NameOf("before-restore-", clock.GetUtcNow()));
            Backup.Make(database, file);
            return file;
        }
    }

    /// <returns>Where the log of the present database ended, as the new one tells it.</returns>
    private string CarryOver(SqliteConnection copy, bool isThere, IReadOnlyList<Action<SqliteConnection, bool>> carryOver)
    {
        var old = "there was no database";
        if (isThere)
        {
            copy.Run($"ATTACH $file AS {Present}", ("$file", database.File));
            old = copy.Texts($"SELECT 'the log ended with line ' || Number || ', ' || Hash FROM {Present}.Log ORDER BY Number DESC LIMIT 1").FirstOrDefault() ?? "the log was empty";
        }

        // Not an immediate one: that would want to write in both, and the other is locked
        copy.Run("BEGIN");
        foreach (var each in carryOver)
        {
            each(copy, isThere);
        }

        copy.Run("COMMIT");
        if (isThere)
        {
            copy.Run($"DETACH {Present}");
        }

        return old;
    }
}
