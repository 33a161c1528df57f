using Immunotherapy.Web.Comments;

namespace Immunotherapy.Web.Commands;

/// <summary>Takes all comments out to a file, or erases one.</summary>
public static class CommentsCommand
{
    public static int Run(Arguments args, TextWriter output, TextWriter errors)
    {
        var what = args.Next();
        var word = args.Next();
        return (what, word) switch
        {
            ("export", { } file) => VerbHost.Run(args, errors, services => ExportAsync(services, file, output)),
            ("erase", { } id) when Guid.TryParse(id, out var comment) => VerbHost.Run(args, errors, services => EraseAsync(services, comment, output, errors)),
            ("export", _) => throw new MisuseException("Name the file to write."),
            ("erase", _) => throw new MisuseException("Name the comment: its number as the log and the moderators' pages show it."),
            _ => throw new MisuseException("Say comments export FILE, or comments erase ID."),
        };
    }

    private static async Task<int> ExportAsync(IServiceProvider services, string file, TextWriter output)
    {
        var count = await services.GetRequiredService<CommentExport>().WriteAsync(file, VerbHost.Who);
        output.WriteLine($"{Path.GetFullPath(file)} holds {count} comments, those that nobody else may see included. Guard it like a password.");
        return 0;
    }

    private static async Task<int> EraseAsync(IServiceProvider services, Guid id, TextWriter output, TextWriter errors)
    {
        if (await services.GetRequiredService<Erasure>().EraseAsync(id, VerbHost.Who, CancellationToken.None) is not { } erased)
        {
            errors.WriteLine($"There is no comment {id}.");
            return VerbHost.Failed;
        }

        output.WriteLine($"The comment under {erased.Lang}/articles/{erased.Slug} is erased. The site shows it no longer within a second.");
        output.WriteLine(await erased.Everywhere
            ? "No file of the data folder holds its words any more, copies in backups included. Backups elsewhere do."
            : "Copies in backups, or traces in the database's file, hold its words until the night's work of the site.");
        return 0;
    }
}
