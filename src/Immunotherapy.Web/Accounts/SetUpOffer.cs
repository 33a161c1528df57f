using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Accounts;

/// <summary>What the start of the site has to do with accounts.</summary>
internal static partial class SetUpOffer
{
    /// <summary>Looked at before Data Protection makes new keys.</summary>
    public static bool HasKeys(PortalSettings settings) =>
        Directory.Exists(settings.KeysPath) && Directory.EnumerateFiles(settings.KeysPath, "*.xml").Any();

    /// <returns>The line that goes to the console, and never to the log: while no account exists, the address where the first is made.</returns>
    public static async Task<string?> LineAsync(IServiceProvider services, PortalSettings settings, bool hadKeys)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            if (await scope.ServiceProvider.GetRequiredService<StaffAccounts>().OfferSetUpAsync() is { } code)
            {
                return $"Set up:  {settings.PublicOrigin}{settings.PathBase}/staff/set-up?code={code}";
            }

            if (!hadKeys && await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<StaffMember>().AnyAsync())
            {
                Log.KeysAreGone(services.GetRequiredService<ILogger<StaffAccounts>>(), settings.KeysPath);
            }
        }
        catch (Exception failed) when (Database.IsTrouble(failed))
        {
            // Said in the log already; articles are read all the same
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error,
            "There are accounts, but the keys in {Folder} were gone, so new ones were made: everybody must sign in again. If the folder should have been there, restore it from your backup and start again.")]
        public static partial void KeysAreGone(ILogger logger, string folder);
    }
}
