using Immunotherapy.Web.Data;
using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Comments;

/// <summary>
/// Erases in the files what was erased in the database. A copy may be of an older shape than EF Core's model, so plain SQL
/// names only what has been there from the first migration on.
/// </summary>
public sealed partial class ErasedCopies(Database database, Backups backups, Traces traces, ILogger<ErasedCopies> logger)
{
    private const string Ids = "(SELECT value FROM json_each($ids))";

    private const string HasWords = $"""
        SELECT count(*) FROM Comments WHERE Id IN {Ids}
        AND (State <> 'Erased' OR Name <> '' OR Body <> '' OR Marks <> '' OR ReasonWords <> '' OR Id IN (SELECT CommentId FROM Answers))
        """;

    private const string Empty = $"""
        UPDATE Discussions SET Version = Version + 1, Published = Published - (SELECT count(*) FROM Comments
            WHERE Comments.Lang = Discussions.Lang AND Comments.Slug = Discussions.Slug AND State = 'Published' AND Id IN {Ids})
            WHERE (Lang, Slug) IN (SELECT Lang, Slug FROM Comments WHERE State = 'Published' AND Id IN {Ids});
        UPDATE Comments SET Name = '', Body = '', Marks = '', ReasonWords = '', Reason = NULL, State = 'Erased', Desk = NULL, Place = NULL,
            Version = Version + 1 WHERE Id IN {Ids};
        DELETE FROM Answers WHERE CommentId IN {Ids};
        DELETE FROM Reports WHERE CommentId IN {Ids};
        """;

    /// <summary>Sees to all files for one erased comment. Large ones are left to the night.</summary>
    /// <returns>Whether nothing of it is left in any of them.</returns>
    internal async Task<bool> SweepAsync(Guid commentId)
    {
        // The caller's answer does not wait for files
        await Task.Yield();
        try
        {
            var swept = Traces.IsSmall(database.File) && await traces.SweepAsync(CancellationToken.None);
            return await EraseInBackupsAsync([commentId.ToString()], Traces.IsSmall, CancellationToken.None) && swept;
        }
        catch (Exception failed)
        {
            Log.LeftToTheNight(logger, failed.GetType().Name);
            return false;
        }
    }

    /// <summary>Erases in every copy that still holds one of these comments with its words.</summary>
    /// <returns>Whether none holds them any more.</returns>
    internal async Task<bool> EraseInBackupsAsync(IReadOnlyCollection<string> ids, Func<string, bool> isChosen, CancellationToken cancellation)
    {
        if (ids.Count == 0 || backups.Files().Count == 0)
        {
            return true;
        }

        using var ours = await backups.LockAsync(cancellation);
        var clean = true;
        foreach (var file in backups.Files())
        {
            cancellation.ThrowIfCancellationRequested();
            clean &= isChosen(file) && EraseIn(file, ids);
        }

        return clean;
    }

    /// <summary>Empties the same comments in another database.</summary>
    internal static void Erase(SqliteConnection connection, IReadOnlyCollection<string> ids) => connection.Run(Empty, ("$ids", Json(ids)));

    private bool EraseIn(string file, IReadOnlyCollection<string> ids)
    {
        try
        {
            if (Holds(file, ids))
            {
                Backup.Change(file, connection => Erase(connection, ids));
                Log.ErasedInBackup(logger, Path.GetFileName(file));
            }

            return true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException || Database.IsTrouble(failed))
        {
            Log.NotErasedInBackup(logger, Path.GetFileName(file), failed.GetType().Name);
            return false;
        }
    }

    private static bool Holds(string file, IReadOnlyCollection<string> ids)
    {
        using var connection = Database.OpenAlone(file, SqliteOpenMode.ReadOnly);
        return connection.Number(HasWords, ("$ids", Json(ids))) > 0;
    }

    // EF Core writes ids in capitals, the log in small letters
    private static string Json(IEnumerable<string> ids) => $"[{string.Join(',', ids.Select(id => $"\"{Guid.Parse(id).ToString().ToUpperInvariant()}\""))}]";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A comment was erased in the copy {File}")]
        public static partial void ErasedInBackup(ILogger logger, string file);

        [LoggerMessage(2, LogLevel.Error, "The copy {File} still holds a comment that was erased ({Kind}); it is tried again in the night. Delete the copy if that goes on")]
        public static partial void NotErasedInBackup(ILogger logger, string file, string kind);

        [LoggerMessage(3, LogLevel.Warning, "The files still hold traces of a comment that was erased ({Kind}); the night's work removes them")]
        public static partial void LeftToTheNight(ILogger logger, string kind);
    }
}
