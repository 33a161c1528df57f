using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Data;

/// <summary>
/// Takes what was deleted out of the files as well. <c>secure_delete</c> empties the place of a row, but not the copies that
/// SQLite leaves in the free room of a page when it moves rows to a neighbour: 2 of 411 erased comments were still found in
/// the file. Only writing the file anew is sure. The write-ahead log holds older pages until it is cut off.
/// </summary>
public sealed class Traces(Database database, WriteGate gate) : IDisposable
{
    /// <summary>A file of this size is written anew in half a second. A larger one waits for the night.</summary>
    public const long MostAtOnce = 64 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private const int Tries = 30;

    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>The number of the log's last line when all traces were last gone; null while this process has not seen to it.</summary>
    public long? SweptUpTo { get; private set; }

    /// <summary>Whether the file is small enough to be written anew at any time of the day.</summary>
    public static bool IsSmall(string file) => new FileInfo(file) is not { Exists: true, Length: > MostAtOnce };

    /// <summary>Writes the database anew and cuts off its write-ahead log.</summary>
    /// <returns>Whether nothing of what was deleted is left in the files. A reader in the middle of a page can keep it for a while.</returns>
    /// <exception cref="NotWritableException">The database cannot be written just now.</exception>
    public async Task<bool> SweepAsync(CancellationToken cancellation)
    {
        using var connection = database.Open();
        var asked = Head(connection);
        await one.WaitAsync(cancellation);
        try
        {
            // Who waited meanwhile needs no other turn: fifty erasures at once are two
            return SweptUpTo >= asked || await SweepAsync(connection, cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<bool> SweepAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var head = Head(connection);
        await gate.AloneAsync(() => connection.Run("VACUUM"), cancellation);

        // A short wait each time, since writers wait behind it
        connection.Run("PRAGMA busy_timeout = 100");
        for (var tries = 0; tries < Tries; tries++)
        {
            if (IsCutOff(connection))
            {
                SweptUpTo = head;
                return true;
            }

            await Task.Delay(Pause, cancellation);
        }

        return false;
    }

    private static long Head(SqliteConnection connection) => connection.Number("SELECT coalesce(max(Number), 0) FROM Log");

    // The first number of its answer is 1 when readers still need older pages
    private static bool IsCutOff(SqliteConnection connection) => connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
}
