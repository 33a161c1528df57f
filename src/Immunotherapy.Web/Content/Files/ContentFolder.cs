namespace Immunotherapy.Web.Content.Files;

/// <summary>What a look at one file found.</summary>
/// <param name="Bytes">Null when the file may not be read; then <paramref name="Refusal"/> says why.</param>
public sealed record FoundFile(ContentPath Path, byte[]? Bytes, string Refusal = "");

/// <summary>What a look at the folder found.</summary>
/// <param name="Settled">False while a file is still being written: look again soon.</param>
/// <param name="Lost">The folder, or more than a fifth of its files, has vanished: nothing is taken down.</param>
public sealed record Look(IReadOnlyList<FoundFile> Changed, IReadOnlyList<ContentPath> Removed, bool Settled, bool Lost);

/// <summary>
/// Watches the content folder by looking: sizes and times each time, contents when asked. Only ordinary files are read;
/// links, devices and pipes are not, nor what is larger than its kind may be.
/// </summary>
public sealed class ContentFolder(string root)
{
    private const int LooksUntilGone = 2;
    private const int LooksUntilRead = 10;

    private readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);

    private sealed class Known(ContentPath path)
    {
        public ContentPath Path => path;

        public (long Length, DateTime Written) Seen { get; set; }

        public (long Length, DateTime Written)? Read { get; set; }

        public string Hash { get; set; } = "";

        public int Missing { get; set; }

        public int Unsettled { get; set; }
    }

    public string Root => root;

    /// <summary>Files of an earlier run count as known, so that one which vanished since is noticed.</summary>
    public void Remember(ContentPath path) =>
        known.TryAdd(path.Text, new Known(path));

    /// <param name="contents">Compare contents too, for edits that keep size and time.</param>
    /// <param name="settle">Wait with a file that changed since the last look: it may be half written.</param>
    public Look LookAt(bool contents, bool settle)
    {
        var changed = new List<FoundFile>();
        var settled = true;
        var present = ContentListing.Of(root).ToDictionary(file => file.Path.Text, StringComparer.Ordinal);
        foreach (var file in present.Values)
        {
            var isNew = !known.TryGetValue(file.Path.Text, out var entry);
            entry ??= known[file.Path.Text] = new Known(file.Path);
            entry.Missing = 0;
            var stamp = (file.Length, file.Written);
            if (entry.Read == stamp && !contents)
            {
                continue;
            }

            if (settle && entry.Read != stamp && (isNew || entry.Seen != stamp) && ++entry.Unsettled < LooksUntilRead)
            {
                entry.Seen = stamp;
                settled = false;
                continue;
            }

            (entry.Seen, entry.Read, entry.Unsettled) = (stamp, stamp, 0);
            Take(file, entry, changed);
        }

        var (removed, lost) = Missing(present);
        return new Look(changed, removed, settled, lost);
    }

    private static void Take(ListedFile file, Known entry, List<FoundFile> changed)
    {
        var found = file.Read();
        if (found is null)
        {
            // It went away between listing and reading; the next look counts it as missing
            entry.Read = null;
            return;
        }

        var hash = found.Bytes is { } bytes ? Draft.HashOf(bytes) : found.Refusal;
        if (hash != entry.Hash)
        {
            entry.Hash = hash;
            changed.Add(found);
        }
    }

    private (IReadOnlyList<ContentPath> Removed, bool Lost) Missing(Dictionary<string, ListedFile> present)
    {
        var missing = known.Values.Where(entry => !present.ContainsKey(entry.Path.Text)).ToList();
        var lost = !Directory.Exists(root) || (missing.Count > 1 && missing.Count * 5 > known.Count);
        if (lost)
        {
            return ([], true);
        }

        missing.ForEach(entry => entry.Missing++);
        var removed = missing.Where(entry => entry.Missing >= LooksUntilGone).Select(entry => entry.Path).ToList();
        removed.ForEach(path => known.Remove(path.Text));
        return (removed, false);
    }
}
