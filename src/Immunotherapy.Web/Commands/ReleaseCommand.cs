using Immunotherapy.Web.Content.Files;

namespace Immunotherapy.Web.Commands;

/// <summary>Writes down the texts as they are released, so that clinics can compare their copies with later ones.</summary>
public static class ReleaseCommand
{
    public static int Run(Arguments args, TextWriter output, TextWriter errors)
    {
        var folder = args.Next() ?? CheckCommand.Shipped;
        args.Close();
        CheckCommand.Existing(folder);
        output.WriteLine($"Wrote {folder.TrimEnd('/')}/{ReleasedFiles.File}: {ReleasedFiles.Write(folder)} files. Add what changed to CHANGES.md, and \"contentVersion\" to site.yaml.");
        return 0;
    }
}
