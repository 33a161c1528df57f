using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Content.Search;

/// <summary>A connection with the statements that were made ready on it. One thread at a time uses it.</summary>
internal sealed class WordFileReading(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public List<long> Read(string sql, string match, int most)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = commands[sql] = Command(connection, sql, "$match", "$most");
        }

        command.Parameters[0].Value = match;
        command.Parameters[1].Value = most;
        using var reader = command.ExecuteReader();
        var rows = new List<long>();
        while (reader.Read())
        {
            rows.Add(reader.GetInt64(0));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    public static SqliteCommand Command(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        }

        return command;
    }
}
