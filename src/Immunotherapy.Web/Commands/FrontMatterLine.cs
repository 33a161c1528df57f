namespace Immunotherapy.Web.Commands;

/// <summary>Replaces one entry of a file's front matter. The rest of the file stays as its author wrote it, line ends included.</summary>
internal static class FrontMatterLine
{
    /// <param name="key">With its colon, such as "review:".</param>
    public static string Set(string text, string key, string line)
    {
        var lines = Lines(text);
        var end = lines.FindIndex(1, row => row.TrimEnd('\r', '\n') == "---");
        var at = lines.FindIndex(1, row => row.StartsWith(key, StringComparison.Ordinal));
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

    public static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

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
}
