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
            lines.AddRange(file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return lines;
    }
}
