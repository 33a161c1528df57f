using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Tests.Content.Search;

/// <summary>The file of the index lives as long as the program.</summary>
public sealed class SearchFolderTests : IDisposable
{
    private readonly Searched site = new();

    private string[] Folders => Directory.GetDirectories(site.Places.SearchPath);

    public void Dispose() => site.Dispose();

    [Fact]
    public void Folder_IsTheOwnersOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights.");
            return;
        }

        foreach (var folder in Folders.Append(site.Places.SearchPath))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public void Stop_LeavesNothing()
    {
        site.Index.Dispose();

        Assert.Empty(Folders);
        Assert.Empty(site.Find("brake").Pages);
    }

    [Fact]
    public void Start_DeletesWhatAKilledProgramLeft_AndNothingThatIsInUse()
    {
        var left = Directory.CreateDirectory(Path.Join(site.Places.SearchPath, "left"));
        File.WriteAllText(Path.Join(left.FullName, "words.db"), "old");

        using var second = new SearchIndex(site.Places, NullLogger<SearchIndex>.Instance);
        second.BringUpTo(site.Snapshot, CancellationToken.None);

        Assert.Equal(2, Folders.Length);
        Assert.NotEmpty(site.Find("brake").Pages);
    }

    [Fact]
    public void DamagedFile_FindsNothing_AndIsMadeAnew()
    {
        foreach (var file in Directory.GetFiles(Folders[0], "words.db*"))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            open.Write(new byte[open.Length]);
        }

        var found = site.Find("brake");
        site.Files.WriteArticle("new", "New");
        Assert.ThrowsAny<Exception>(site.Bring);
        site.Bring();

        Assert.Empty(found.Pages);
        Assert.NotEmpty(site.Find("brake").Pages);
    }
}
