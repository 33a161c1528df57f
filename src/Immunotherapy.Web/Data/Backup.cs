using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Data;

/// <summary>A copy of the database at one moment, made while the site runs, and proven: opened, checked, counted.</summary>
public static class Backup
{
    /// <summary>How the name ends of a file that nobody may rely on yet.</summary>
    public const string Unproven = ".unproven";

    /// <summary>Writes a whole copy to a new file that only its owner may read. The file appears only when it was proven.</summary>
    /// <returns>The rows of each table.</returns>
    /// <exception cref="IOException">There is such a file, or it cannot be written.</exception>
    /// <exception cref="SqliteException">The database cannot be read, or the disk is full.</exception>
    /// <exception cref="DamagedException">The copy is not whole.</exception>
    public static IReadOnlyDictionary<string, long> Make(Database database, string file)
    {
        if (File.Exists(file))
        {
            throw new IOException($"\"{file}\" is there already. Name a new file.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        return Write(file, overwrite: false, unproven =>
        {
            PrivateFile.Create(unproven).Dispose();
            using var connection = database.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", unproven);
            command.ExecuteNonQuery();
        });
    }

    /// <summary>Changes a backup. Until the changed copy is proven, the file stays as it is.</summary>
    public static void Change(string file, Action<SqliteConnection> change) => Write(file, overwrite: true, unproven =>
    {
        using (var copy = PrivateFile.Create(unproven))
        using (var present = File.OpenRead(file))
        {
            present.CopyTo(copy);
        }

        using var connection = Database.OpenAlone(unproven, SqliteOpenMode.ReadWrite);
        connection.Run("PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON");
        change(connection);

        // What was deleted may have left traces in the free room of its neighbours' pages
        connection.Run("VACUUM");
    });

    /// <summary>Opens a copy, has SQLite check every page and every reference in it, and counts its rows.</summary>
    /// <exception cref="DamagedException">It is not a whole database of this portal.</exception>
    public static IReadOnlyDictionary<string, long> Prove(string file)
    {
        try
        {
            using var connection = Database.OpenAlone(file, SqliteOpenMode.ReadOnly);
            var tables = connection.Texts(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'");
            if (connection.Texts("PRAGMA integrity_check(1)") is not ["ok"] || connection.Texts("PRAGMA foreign_key_check").Count > 0
                || !tables.Contains("Comments") || !tables.Contains("Log"))
            {
                throw new DamagedException(file);
            }

            return new SortedDictionary<string, long>(
                tables.ToDictionary(table => table, table => connection.Number($"SELECT count(*) FROM \"{table}\"")), StringComparer.Ordinal);
        }
        catch (SqliteException failed) when (Database.IsTrouble(failed))
        {
            throw new DamagedException(file);
        }
    }

    private static IReadOnlyDictionary<string, long> Write(string file, bool overwrite, Action<string> write)
    {
        var unproven = file + Unproven;
        File.Delete(unproven);
        try
        {
            write(unproven);
            using (var written = new FileStream(unproven, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            var counts = Prove(unproven);
            if (overwrite)
            {
                File.SetLastWriteTimeUtc(unproven, File.GetLastWriteTimeUtc(file));
            }

            File.Move(unproven, file, overwrite);
            return counts;
        }
        finally
        {
            File.Delete(unproven);
            File.Delete(unproven + "-journal");
        }
    }
}

/// <summary>A file is not a whole database.</summary>
public sealed class DamagedException(string file) : IOException($"\"{file}\" is not a whole database of this portal.")
{
    public string File => file;
}
