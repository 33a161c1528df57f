namespace Immunotherapy.Web.Content.Files;

/// <summary>A file as the folder lists it, and the one place that opens content files.</summary>
public sealed record ListedFile(ContentPath Path, FileInfo Info)
{
    public long Length { get; } = Info.Exists ? Info.Length : 0;

    public DateTime Written { get; } = Info.Exists ? Info.LastWriteTimeUtc : default;

    /// <returns>Null when the file is gone or growing: look again.</returns>
    public FoundFile? Read()
    {
        if (Info.LinkTarget is not null)
        {
            return Refuse("This is a link to another place. Put the file itself here.");
        }

        // Pipes, sockets and devices have no length; opening one could wait for ever
        if (Length == 0)
        {
            return Refuse("This file is empty or not an ordinary file. Write its text, or delete it.");
        }

        if (Length > Path.MostBytes)
        {
            return Refuse($"This file is larger than {Path.MostBytes / 1024} kB. Make it smaller or split it.");
        }

        try
        {
            using var file = Info.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[Length];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length == bytes.Length && file.ReadByte() < 0 ? new FoundFile(Path, bytes) : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return Refuse("This file cannot be read. Check its owner and its rights.");
        }
    }

    private FoundFile Refuse(string reason) => new(Path, null, reason);
}
