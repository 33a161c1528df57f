using System.Text;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Files;

namespace Immunotherapy.Web.Commands;

/// <summary>Signs an article: who read exactly this text, in which role, on which day.</summary>
public static class ReviewCommand
{
    public static int Run(Arguments args, TextWriter output, TextWriter errors)
    {
        var file = args.Next() ?? throw new MisuseException("Name the article's file.");
        var (by, role) = (args.Required("--by"), args.Required("--role"));
        args.Close();
        if (!File.Exists(file) || ContentPath.OfFile(file) is not { Kind: ContentKind.Article or ContentKind.Page } path)
        {
            throw new MisuseException($"\"{file}\" is not an article. Articles lie at …/en/articles/name.md.");
        }

        if ((by + role).Any(char.IsControl))
        {
            throw new MisuseException("--by and --role are one line each.");
        }

        var bytes = File.ReadAllBytes(file);
        if (Draft.Read(path, bytes) is not PageDraft { Broken: false } draft)
        {
            foreach (var fault in Draft.Read(path, bytes).Faults)
            {
                errors.WriteLine(fault);
            }

            errors.WriteLine("The article was not signed. Mend these faults first.");
            return 1;
        }

        if (path.Kind == ContentKind.Page && draft.Front.Sources.Count == 0)
        {
            throw new MisuseException($"\"{file}\" is not an article and cites no source, so there is nothing to sign.");
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var line = $"review: {{ by: {FrontMatterLine.Quote(by)}, role: {FrontMatterLine.Quote(role)}, on: \"{today:yyyy-MM-dd}\", text: \"{draft.Signature}\" }}";
        var signed = new UTF8Encoding(false).GetBytes(FrontMatterLine.Set(Encoding.UTF8.GetString(bytes), "review:", line));
        if (Draft.Read(path, signed) is not PageDraft { ReviewState: ReviewState.Reviewed })
        {
            errors.WriteLine($"The article was not signed: \"review\" is written in a way that cannot be replaced. Delete it from {file} and try again.");
            return 1;
        }

        SafeWrite.To(file, signed);
        output.WriteLine($"Signed {file}: read by {by}, {role}, on {today:yyyy-MM-dd}. The signature ends when the text changes.");
        return 0;
    }
}
