using System.Text.Json;

namespace Immunotherapy.Tests.Support;

/// <summary>The lines that the site wrote into its log files.</summary>
public static class Log
{
    public static IReadOnlyList<string> Lines(string data)
    {
        var lines = new List<string>();
        foreach (var path in Directory.GetFiles(Path.Join(data, "logs")).Order(StringComparer.Ordinal))
        {
            // The site has the file open for writing
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            var text = file.ReadToEnd();

            // The last line may be half written
            lines.AddRange(text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return lines;
    }

    /// <summary>All lines up to this moment. In Production they are written each second; the caller has the site write one more.</summary>
    public static async Task<IReadOnlyList<string>> LinesAsync(string data, DateTimeOffset moment)
    {
        IReadOnlyList<string> lines = [];
        await Poll.UntilAsync(
            () => (lines = Lines(data)).Count > 0 && JsonDocument.Parse(lines[^1]).RootElement.GetProperty("@t").GetDateTimeOffset() >= moment,
            TimeSpan.FromSeconds(10));
        return lines;
    }
}
