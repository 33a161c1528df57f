using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Data;

/// <summary>A copy of the database at one moment, made while the site runs, and proven: opened, checked, counted.</summary>
public static class Backup
{
    /// <summary>Writes a whole copy to a new file. The file appears only when it was proven.</summary>
    /// <returns>The rows of each table.</returns>
    /// <exception cref="IOException">There is such a file, or it cannot be written.</exception>
    /// <exception cref="DamagedException">The copy is not whole.</exception>
    public static IReadOnlyDictionary<string, long> Make(Database database, string file)
    {
        if (File.Exists(file))
        {
            throw new IOException($"\"{file}\" is there already. Name a new file.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var unproven = file + ".unproven";
        File.Delete(unproven);
        using (var connection = database.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", unproven);
            command.ExecuteNonQuery();
        }

        using (var written = new FileStream(unproven, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        var counts = Prove(unproven);
        File.Move(unproven, file);
        return counts;
    }

    /// <summary>Opens a copy, has SQLite check every page of it and counts its rows.</summary>
    /// <exception cref="DamagedException">It is not a whole database.</exception>
    public static IReadOnlyDictionary<string, long> Prove(string file)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            if (command.ExecuteScalar() is not "ok")
            {
                throw new DamagedException(file);
            }

            var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
            foreach (var table in Tables(connection))
            {
                command.CommandText = $"SELECT count(*) FROM \"{table}\"";
                counts[table] = (long)command.ExecuteScalar()!;
            }

            return counts.Count > 0 ? counts : throw new DamagedException(file);
        }
        catch (SqliteException failed) when (Database.IsTrouble(failed))
        {
            throw new DamagedException(file);
        }
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'";
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }
}

/// <summary>A file is not a whole database.</summary>
public sealed class DamagedException(string file) : Exception($"\"{file}\" is not a whole database of this portal.");
