using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Immunotherapy.Web.Data;

/// <summary>
/// SQLite's online copying, step by step: the library's own method does all steps at once and leaves no time between. While
/// it lasts, nothing else may be done on the target's connection: SQLite does not guard against that.
/// </summary>
internal sealed class Replacing : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly sqlite3_backup copying;

    private Replacing(sqlite3_backup copying) => this.copying = copying;

    /// <summary>Takes the write lock of the target and holds it. Others can read the target meanwhile.</summary>
    /// <exception cref="NotWritableException">Somebody else keeps it.</exception>
    public static Replacing Begin(SqliteConnection source, SqliteConnection target)
    {
        var copying = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        if (copying.IsInvalid)
        {
            throw new NotWritableException(new SqliteException(raw.sqlite3_errmsg(target.Handle).utf8_to_string(), raw.sqlite3_errcode(target.Handle)));
        }

        var replacing = new Replacing(copying);
        try
        {
            // No page yet: the first step takes the lock
            replacing.Step(0, raw.SQLITE_OK);
            return replacing;
        }
        catch
        {
            replacing.Dispose();
            throw;
        }
    }

    /// <summary>Copies all. Readers see the old as a whole or the new as a whole.</summary>
    public void Finish() => Step(-1, raw.SQLITE_DONE);

    /// <summary>Gives up what is not finished: the target stays as it was.</summary>
    public void Dispose() => copying.Dispose();

    private void Step(int pages, int expected)
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            var result = raw.sqlite3_backup_step(copying, pages);
            if (result == expected)
            {
                return;
            }

            if (result is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED) || Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new NotWritableException(new SqliteException($"SQLite Error {result} while copying.", result));
            }

            Thread.Sleep(50);
        }
    }
}
