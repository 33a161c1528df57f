using Immunotherapy.Web.Data;
using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Accounts;

/// <summary>Ends what a restored backup would bring back to life: sign-ins from before a password was changed, and one-time links.</summary>
internal static class AllSignedOut
{
    public static void In(SqliteConnection copy) => copy.Run(
        "UPDATE Staff SET SecurityStamp = hex(randomblob(20)), ConcurrencyStamp = hex(randomblob(16)); DELETE FROM OneTimeLinks");
}
