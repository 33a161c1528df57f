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
        if (!File.Exists(file) || LocationOf(file) is not { Kind: ContentKind.Article } path)
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

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var line = $"review: {{ by: {Quote(by)}, role: {Quote(role)}, on: \"{today:yyyy-MM-dd}\", text: \"{draft.Signature}\" }}";
        var signed = new UTF8Encoding(false).GetBytes(WithReview(Encoding.UTF8.GetString(bytes), line));
        if (Draft.Read(path, signed) is not PageDraft { ReviewState: ReviewState.Reviewed })
        {
            errors.WriteLine($"The article was not signed: \"review\" is written in a way that cannot be replaced. Delete it from {file} and try again.");
            return 1;
        }

        SafeWrite.To(file, signed);
        output.WriteLine($"Signed {file}: read by {by}, {role}, on {today:yyyy-MM-dd}. The signature ends when the text changes.");
        return 0;
    }

    private static ContentPath? LocationOf(string file)
    {
        var parts = Path.GetFullPath(file).Split(Path.DirectorySeparatorChar);
        return parts.Length < 3 ? null : ContentPath.Of(string.Join('/', parts[^3..]));
    }

    // Only this one entry changes; the rest of the file stays as its author wrote it, line ends included
    private static string WithReview(string text, string line)
    {
        var lines = Lines(text);
        var end = lines.FindIndex(1, row => row.TrimEnd('\r', '\n') == "---");
        var at = lines.FindIndex(1, row => row.StartsWith("review:", StringComparison.Ordinal));
        if (at < 0 || at > end)
        {
            at = end;
        }
        else
        {
            var after = lines.FindIndex(at + 1, row => !char.IsWhiteSpace(row[0]) && row[0] is not '}');
            while (string.IsNullOrWhiteSpace(lines[after - 1]))
            {
                after--;
            }

            lines.RemoveRange(at, after - at);
        }

        lines.Insert(at, line + lines[0][lines[0].TrimEnd('\r', '\n').Length..]);
        return string.Concat(lines);
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length; start += lines[^1].Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            var isPair = end >= 0 && text.AsSpan(start + end).StartsWith("\r\n");
            lines.Add(end < 0 ? text[start..] : text[start..(start + end + (isPair ? 2 : 1))]);
        }

        return lines;
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
