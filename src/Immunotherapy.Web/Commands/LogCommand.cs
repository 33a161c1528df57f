using Immunotherapy.Web.Data;

namespace Immunotherapy.Web.Commands;

/// <summary>Reads the log from its first line and says whether a line was changed or taken out.</summary>
public static class LogCommand
{
    public static int Run(Arguments args, TextWriter output, TextWriter errors)
    {
        if (args.Next() is not "verify")
        {
            throw new MisuseException("Say log verify.");
        }

        return VerbHost.Run(args, errors, async services =>
        {
            var (head, brokenAt) = await services.GetRequiredService<PortalDbContext>().VerifyLogAsync();
            output.WriteLine(brokenAt is { } number ? $"Line {number} is missing, changed or out of place. The lines before it are whole."
                : head is null ? "0 lines, whole."
                : $"{head.Number} lines, whole. Head: {head.Number} {head.Hash}");
            return brokenAt is null ? 0 : VerbHost.Failed;
        });
    }
}
