using System.Text;

namespace Immunotherapy.Web.Content.Files;

/// <summary>
/// The texts as they were released: a hash of each file. A clinic that takes a copy takes this list along, and so it can be
/// told later what has changed on which side. Line ends do not count. Written as <c>sha256sum</c> writes it.
/// </summary>
public static class ReleasedFiles
{
    public const string File = "released.sha256";

    /// <returns>The hash of each file that the site reads, by its path.</returns>
    public static IReadOnlyDictionary<string, string> Of(string folder) =>
        ContentListing.Of(folder).ToDictionary(file => file.Path.Text, HashOf, StringComparer.Ordinal);

    /// <returns>Null when the folder was never released, or was taken before lists were made.</returns>
    public static IReadOnlyDictionary<string, string>? Read(string folder)
    {
        var list = Path.Join(folder, File);
        return !System.IO.File.Exists(list) ? null : System.IO.File.ReadLines(list)
            .Select(line => line.Split("  ", 2))
            .Where(parts => parts.Length == 2)
            .DistinctBy(parts => parts[1])
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
    }

    public static int Write(string folder)
    {
        var files = Of(folder).OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        SafeWrite.To(Path.Join(folder, File), Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Value}  {file.Key}\n"))));
        return files.Count;
    }

    // What may not be read has no text that could be compared
    private static string HashOf(ListedFile file) => file.Read()?.Bytes is { } bytes ? Draft.HashOf(WithoutReturns(bytes)) : "";

    private static byte[] WithoutReturns(byte[] bytes) =>
        bytes.AsSpan().IndexOf("\r\n"u8) < 0 ? bytes : Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal));
}
