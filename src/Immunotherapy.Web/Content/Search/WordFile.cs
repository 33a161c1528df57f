using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Content.Search;

/// <summary>
/// The words of all pages in a file of SQLite's own full-text index (FTS5): a table for each language, a row for each page.
/// The texts themselves are not in it, so what is found is always shown as it is now. Nothing in it is worth keeping.
/// </summary>
internal sealed class WordFile : IDisposable
{
    // Titles and names count ten times as much as the text
    private const string Weights = "bm25(10.0, 4.0, 3.0, 1.0)";

    private readonly SearchFolder folder;
    private readonly SqliteConnection writer;
    private readonly ConcurrentBag<WordFileReading> readers = [];
    private readonly string path;
    private bool ended;

    public WordFile(SearchFolder folder)
    {
        this.folder = folder;
        path = folder.File;
        writer = Open(SqliteOpenMode.ReadWriteCreate);
        // Lost at the next start anyway, so nothing waits for the disk
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;");
    }

    public void AddTable(string table) => Run($"""
        CREATE VIRTUAL TABLE {table} USING fts5(names, headings, message, text, content = '', contentless_delete = 1, tokenize = 'ascii');
        INSERT INTO {table}({table}, rank) VALUES ('rank', '{Weights}');
        """);

    /// <summary>Takes rows away and adds others, all of them or none.</summary>
    public void Write(string table, IEnumerable<long> gone, IEnumerable<(long Row, string[] Texts)> added)
    {
        using var transaction = writer.BeginTransaction();
        using var delete = WordFileReading.Command(writer, $"DELETE FROM {table} WHERE rowid = $row", "$row");
        foreach (var row in gone)
        {
            delete.Parameters[0].Value = row;
            delete.ExecuteNonQuery();
        }

        using var insert = WordFileReading.Command(writer, $"INSERT INTO {table} (rowid, names, headings, message, text) VALUES ($row, $names, $headings, $message, $text)",
            "$row", "$names", "$headings", "$message", "$text");
        foreach (var (row, texts) in added)
        {
            insert.Parameters[0].Value = row;
            for (var i = 0; i < texts.Length; i++)
            {
                insert.Parameters[i + 1].Value = texts[i];
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>How many rows match, counted no further than to <paramref name="most"/>.</summary>
    public int Count(string table, string match, int most) =>
        (int)Read($"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH $match LIMIT $most)", match, most)[0];

    /// <summary>The rows that match best.</summary>
    public IReadOnlyList<long> Best(string table, string match, int most) =>
        Read($"SELECT rowid FROM {table} WHERE {table} MATCH $match ORDER BY rank LIMIT $most", match, most);

    /// <summary>The first rows that match, without looking at the others.</summary>
    public IReadOnlyList<long> First(string table, string match, int most) =>
        Read($"SELECT rowid FROM {table} WHERE {table} MATCH $match LIMIT $most", match, most);

    public void Dispose()
    {
        ended = true;
        writer.Dispose();
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        folder.Dispose();
    }

    private List<long> Read(string sql, string match, int most)
    {
        if (!readers.TryTake(out var reader))
        {
            reader = new WordFileReading(Open(SqliteOpenMode.ReadOnly));
        }

        try
        {
            return reader.Read(sql, match, most);
        }
        finally
        {
            readers.Add(reader);
            if (ended && readers.TryTake(out var late))
            {
                late.Dispose();
            }
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using var command = WordFileReading.Command(writer, sql);
        command.ExecuteNonQuery();
    }
}
