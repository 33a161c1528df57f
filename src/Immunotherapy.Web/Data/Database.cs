using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Immunotherapy.Web.Data;

/// <summary>Where the database lies and how each connection to it is set. What only SQLite understands stands in this room.</summary>
public sealed class Database(string folder) : DbConnectionInterceptor
{
    public const string FileName = "portal.db";

    /// <summary>Below this one, a reset of the write-ahead log could damage the file.</summary>
    public static readonly Version OldestNative = new(3, 51, 3);

    // Together with the wait at the write gate, whoever writes learns within 8 seconds that it cannot be done
    private const int PatienceSeconds = 2;

    // WAL is kept in the file; the rest each connection forgets. FULL: an accepted comment survives a power cut.
    // secure_delete: erased words leave no trace in the file
    private const string Settings = """
        PRAGMA busy_timeout = 1000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA secure_delete = ON;
        """;

    // sqlite.org/rescode.html: 1 is a missing table; then no permission, busy, locked, read-only, input/output, corrupt, full, cannot
    // open, a race for the write-ahead log, not a database
    private static readonly HashSet<int> Troubles = [1, 3, 5, 6, 8, 10, 11, 13, 14, 15, 26];

    /// <summary>The SQLite that comes with the program.</summary>
    public static Version Native => Version.Parse(new SqliteConnection().ServerVersion);

    /// <summary>The folder for what the site writes.</summary>
    public string Folder => folder;

    public string File => Path.Join(folder, FileName);

    public string Backups => Path.Join(folder, "backups");

    /// <summary>Where a copy is made ready to take the place of the database.</summary>
    public string Restoring => Path.Join(folder, "restoring");

    /// <summary>Held by whoever changes the shape of the database, or puts another one in its place.</summary>
    public string MigrationLock => Path.Join(folder, "migration.lock");

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = File, DefaultTimeout = PatienceSeconds }.ToString();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    /// <summary>A connection outside EF Core, set like all others.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            Apply(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>When its file was made; null while there is none.</summary>
    public DateTimeOffset? MadeAt => System.IO.File.Exists(File) ? System.IO.File.GetCreationTimeUtc(File) : null;

    /// <summary>A connection to some file, which no pool keeps open afterwards.</summary>
    public static SqliteConnection OpenAlone(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = PatienceSeconds }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the connections that lie idle: they would go on with a file that somebody has put another one in the place of.</summary>
    public void Forget()
    {
        using var one = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(one);
    }

    /// <summary>Whether something failed because of the database and not because of what was asked of it.</summary>
    public static bool IsTrouble(Exception failed) => failed switch
    {
        NotWritableException => true,
        SqliteException sqlite => Troubles.Contains(sqlite.SqliteErrorCode),
        DbUpdateException { InnerException: { } inner } => IsTrouble(inner),
        InvalidOperationException { InnerException: SqliteException inner } => IsTrouble(inner),
        _ => false,
    };

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
