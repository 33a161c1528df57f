using Immunotherapy.Web.Data;
using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Comments;

/// <summary>
/// What a restored backup must take over from the database that it replaces: what was erased or taken back since stays so,
/// and no page or form that was made before fits what comes after.
/// </summary>
internal static class CarriedOver
{
    private const string ErasedIds = $"""
        SELECT Subject FROM {Restore.Present}.Log WHERE What = '{Erasure.What}'
        UNION SELECT Id FROM {Restore.Present}.Comments WHERE State = 'Erased'
        """;

    private const string Withdrawn = $"""
        UPDATE Comments SET State = 'Withdrawn', Desk = NULL, Place = NULL,
            DecidedAt = (SELECT DecidedAt FROM {Restore.Present}.Comments AS now WHERE now.Id = Comments.Id)
            WHERE State <> 'Erased' AND Id IN (SELECT Id FROM {Restore.Present}.Comments WHERE State = 'Withdrawn')
        """;

    private const string Versions = $"""
        UPDATE Comments SET Version = 1 + max(Comments.Version, now.Version) FROM {Restore.Present}.Comments AS now WHERE now.Id = Comments.Id;
        INSERT INTO Discussions (Lang, Slug, Version, Published, LastPlace)
            SELECT Lang, Slug, Version, 0, 0 FROM {Restore.Present}.Discussions WHERE true
            ON CONFLICT (Lang, Slug) DO UPDATE SET Version = max(Version, excluded.Version);
        """;

    private const string Counts = """
        UPDATE Discussions SET Version = Version + 1,
            Published = (SELECT count(*) FROM Comments WHERE Comments.Slug = Discussions.Slug AND Comments.Lang = Discussions.Lang AND State = 'Published')
        """;

    public static void Into(SqliteConnection copy, bool isThere)
    {
        if (isThere)
        {
            ErasedCopies.Erase(copy, copy.Texts(ErasedIds));
            copy.Run(Withdrawn);
            copy.Run(Versions);
        }

        copy.Run(Counts);
    }
}
