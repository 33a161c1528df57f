namespace Immunotherapy.Web.Content.Files;

/// <summary>
/// Copies of the last good source of each file, in <c>data/last-good/</c>, so that a file which is broken now still shows
/// its last good text after a restart. Also remembers which articles were public and are gone.
/// </summary>
public sealed class LastGood(string folder)
{
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);

    private string GoneFile => Path.Join(folder, "gone.txt");

    /// <summary>Public once, removed since, as "lang/slug".</summary>
    public IReadOnlySet<string> Gone => gone;

    /// <summary>The copies of an earlier run. A folder that cannot be read counts as empty.</summary>
    public IReadOnlyList<FoundFile> Load()
    {
        try
        {
            var found = ContentListing.Of(folder).Select(file => file.Read()).OfType<FoundFile>().Where(file => file.Bytes is not null).ToList();
            found.ForEach(file => hashes[file.Path.Text] = Draft.HashOf(file.Bytes));
            gone.UnionWith(File.Exists(GoneFile) ? File.ReadAllLines(GoneFile) : []);
            return found;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes a copy whole or not at all: a power cut leaves the copy from before.</summary>
    public void Keep(ContentPath path, byte[] bytes)
    {
        var hash = Draft.HashOf(bytes);
        if (hashes.GetValueOrDefault(path.Text) != hash)
        {
            SafeWrite.To(Path.Join(folder, path.Text), bytes);
            hashes[path.Text] = hash;
        }

        if (path.Kind == ContentKind.Article && gone.Remove($"{path.Lang}/{path.Name}"))
        {
            WriteGone();
        }
    }

    public void Forget(ContentPath path, bool wasPublic)
    {
        // Remembered first: that readers are told does not hang on a folder that can be written
        var isNews = wasPublic && gone.Add($"{path.Lang}/{path.Name}");
        hashes.Remove(path.Text);
        var copy = Path.Join(folder, path.Text);
        if (File.Exists(copy))
        {
            File.Delete(copy);
        }

        if (isNews)
        {
            WriteGone();
        }
    }

    private void WriteGone() =>
        SafeWrite.To(GoneFile, System.Text.Encoding.UTF8.GetBytes(string.Concat(gone.Order(StringComparer.Ordinal).Select(article => article + "\n"))));
}
