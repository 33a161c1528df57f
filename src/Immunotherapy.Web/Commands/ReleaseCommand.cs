using Immunotherapy.Web.Content.Files;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Commands;

/// <summary>Writes down the texts as they are released, so that clinics can compare their copies with later ones.</summary>
public static class ReleaseCommand
{
    public static int Run(Arguments args, TextWriter output, TextWriter errors) => Run(args, output, errors, TimeProvider.System);

    /// <param name="clock">Tells whether the day on which the shipped security.txt ends is near.</param>
    public static int Run(Arguments args, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        var folder = args.Next() ?? CheckCommand.Shipped;
        args.Close();
        CheckCommand.Existing(folder);
        output.WriteLine($"Wrote {folder.TrimEnd('/')}/{ReleasedFiles.File}: {ReleasedFiles.Write(folder)} files. Add what changed to CHANGES.md, and \"contentVersion\" to site.yaml.");
        if (SecurityContact.Warning(SecurityContact.Shipped, clock.GetUtcNow()) is { } warning)
        {
            errors.WriteLine($"The security.txt that is shipped {warning}. Set SecurityContact.Shipped to a day less than a year ahead.");
        }

        return 0;
    }
}
