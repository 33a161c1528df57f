namespace Immunotherapy.Web.Content.Files;

/// <summary>Lists the files that make up the content. Linked folders are not followed: they could lead anywhere.</summary>
internal static class ContentListing
{
    private const int MostFiles = 50_000;

    // Text editors keep their own drafts beside a file, in hidden ones
    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = true,
    };

    private sealed record Place(DirectoryInfo Folder, string Prefix);

    public static IEnumerable<ListedFile> Of(string root) =>
        from place in Places(root)
        from file in place.Folder.EnumerateFiles("*", Visible).Take(MostFiles)
        let path = ContentPath.Of(place.Prefix + file.Name)
        where path is not null
        select new ListedFile(path, file);

    /// <summary>Files that lie where articles or pictures lie but whose name is not read.</summary>
    public static IEnumerable<string> Misnamed(string root) =>
        from place in Places(root)
        where place.Prefix.EndsWith("articles/", StringComparison.Ordinal) || place.Prefix.EndsWith("pages/", StringComparison.Ordinal)
            || place.Prefix == "media/"
        from file in place.Folder.EnumerateFiles("*", Visible).Take(MostFiles)
        let path = place.Prefix + file.Name
        where !path.EndsWith('~') && ContentPath.Of(path) is null
        select path;

    private static IEnumerable<Place> Places(string root)
    {
        var top = new DirectoryInfo(root);
        if (!top.Exists)
        {
            yield break;
        }

        yield return new Place(top, "");
        foreach (var folder in Subfolders(top))
        {
            if (folder.Name != "media" && !ContentPath.IsLanguage(folder.Name))
            {
                continue;
            }

            yield return new Place(folder, folder.Name + "/");
            foreach (var inner in Subfolders(folder).Where(inner => folder.Name != "media" && inner.Name is "articles" or "pages"))
            {
                yield return new Place(inner, $"{folder.Name}/{inner.Name}/");
            }
        }
    }

    private static IEnumerable<DirectoryInfo> Subfolders(DirectoryInfo folder) =>
        folder.EnumerateDirectories("*", Visible).Where(inner => inner.LinkTarget is null);
}
