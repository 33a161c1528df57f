using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;

namespace Immunotherapy.Web.Commands;

/// <summary>Brings a backup into the place of the database, also while the site runs.</summary>
public static class RestoreCommand
{
    public static int Run(Arguments args, TextWriter output, TextWriter errors)
    {
        var file = args.Next() ?? throw new MisuseException("Name the backup's file.");
        return VerbHost.Run(args, errors, services => RunAsync(services, file, output, errors), upgrade: false);
    }

    private static async Task<int> RunAsync(IServiceProvider services, string file, TextWriter output, TextWriter errors)
    {
        var (database, traces) = (services.GetRequiredService<Database>(), services.GetRequiredService<Traces>());
        if (!File.Exists(file))
        {
            throw new IOException($"There is no file \"{file}\".");
        }

        Restored restored;
        try
        {
            restored = await services.GetRequiredService<Restore>().RunAsync(file, VerbHost.Who, [CarriedOver.Into, (copy, _) => AllSignedOut.In(copy)]);
        }
        catch (DamagedException damaged) when (damaged.File == database.File)
        {
            errors.WriteLine($"{damaged.Message} It cannot be asked what was erased, so it is not replaced by itself.");
            errors.WriteLine("Stop the site, move portal.db, portal.db-wal and portal.db-shm out of the data folder, and restore again.");
            return VerbHost.Failed;
        }

        output.WriteLine($"{file} is the database now:");
        BackupCommand.Print(restored.Rows, output);
        output.WriteLine(restored.SafetyCopy is { } copy ? $"What was there before lies in {copy}" : "There was no database before, so nothing is known of what was erased since.");
        output.WriteLine("Everybody is signed out and one-time links have ended. Accounts are those of the backup: look through them.");
        if (restored.BrokenAt is { } line)
        {
            output.WriteLine($"Mind: the log in it was changed or cut at line {line}.");
        }

        if (Traces.IsSmall(database.File))
        {
            await traces.SweepAsync(CancellationToken.None);
        }

        return 0;
    }
}
