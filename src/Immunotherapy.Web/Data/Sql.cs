using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Data;

/// <summary>Plain SQL for what EF Core has no words for, and for copies that may be of an older shape than its model.</summary>
internal static class Sql
{
    /// <returns>The rows that it changed.</returns>
    public static int Run(this SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <returns>The first column of each row.</returns>
    public static List<string> Texts(this SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    public static bool HasTable(this SqliteConnection connection, string table) =>
        connection.Number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = $table", ("$table", table)) > 0;

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
