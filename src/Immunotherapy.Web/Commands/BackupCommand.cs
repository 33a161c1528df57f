using Immunotherapy.Web.Data;

namespace Immunotherapy.Web.Commands;

/// <summary>Copies the database to a file, proves the copy and says what it holds.</summary>
public static class BackupCommand
{
    // The database is copied as it is: bringing it to this version first would be done under the feet of an older site
    public static int Run(Arguments args, TextWriter output, TextWriter errors)
    {
        var file = args.Next() ?? throw new MisuseException("Name the file to write.");
        return VerbHost.Run(args, errors, services => Task.FromResult(Make(services.GetRequiredService<Database>(), file, output)), upgrade: false);
    }

    private static int Make(Database database, string file, TextWriter output)
    {
        if (!File.Exists(database.File))
        {
            throw new IOException($"There is no database \"{database.File}\".");
        }

        var rows = Backup.Make(database, file);
        output.WriteLine($"{Path.GetFullPath(file)} holds the database, whole and proven:");
        Print(rows, output);
        output.WriteLine($"It does not hold: the content folder, {Path.Join(database.Folder, "keys")} and {Path.Join(database.Folder, "logs")}. Keep those as files.");
        output.WriteLine("Guard it like a password: it holds what patients wrote. Words that are erased later stay in it.");
        return 0;
    }

    internal static void Print(IReadOnlyDictionary<string, long> rows, TextWriter output)
    {
        foreach (var (table, count) in rows)
        {
            output.WriteLine($"{count,9} {table}");
        }
    }
}
