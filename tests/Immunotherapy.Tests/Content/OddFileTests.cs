using System.Diagnostics;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Content;

/// <summary>What may lie in the folder besides ordinary files. A look must neither hang nor follow nor fill the memory.</summary>
public sealed class OddFileTests : IDisposable
{
    private const string File = "en/articles/side-effects.md";

    private readonly LiveContent content = new();

    private string Path => content.Files.PathOf(File);

    public void Dispose() => content.Dispose();

    [Fact]
    public void LinkToAFile_IsRefused()
    {
        var elsewhere = System.IO.Path.Join(content.Files.Root, "elsewhere.md");
        System.IO.File.WriteAllText(elsewhere, ContentFixture.Article("From elsewhere"));
        System.IO.File.Delete(Path);
        System.IO.File.CreateSymbolicLink(Path, elsewhere);

        content.Look();

        IsRefused("This is a link to another place. Put the file itself here.");
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/random")]
    [InlineData("/proc/self/mem")]
    [InlineData("/nowhere/at/all")]
    [InlineData("/")]
    public void LinkToADevice_IsRefused(string target)
    {
        System.IO.File.Delete(Path);
        System.IO.File.CreateSymbolicLink(Path, target);

        content.Look();
        content.Look();

        // A link to a folder is listed as a folder: the file is gone
        if (target == "/")
        {
            Assert.Null(content.Article("side-effects"));
        }
        else
        {
            IsRefused("This is a link to another place.");
        }
    }

    [Fact]
    public void LinkToAFolder_IsNotFollowed()
    {
        var elsewhere = Directory.CreateDirectory(System.IO.Path.Join(content.Files.Root, "elsewhere/articles"));
        System.IO.File.WriteAllText(System.IO.Path.Join(elsewhere.FullName, "secret.md"), ContentFixture.Article("Secret"));
        Directory.CreateSymbolicLink(content.Files.PathOf("es"), elsewhere.Parent!.FullName);
        Directory.CreateDirectory(content.Files.PathOf("fr"));
        Directory.CreateSymbolicLink(content.Files.PathOf("fr/articles"), elsewhere.FullName);

        content.Look();

        Assert.Equal("en", Assert.Single(content.Snapshot.Editions).Lang);
    }

    [Fact]
    public void LinkThatLeadsBackToTheFolder_IsNotFollowed()
    {
        Directory.CreateSymbolicLink(content.Files.PathOf("de"), content.Files.Folder);
        Directory.CreateSymbolicLink(content.Files.PathOf("en/pages/pages"), content.Files.PathOf("en"));

        content.Look();

        Assert.Equal("en", Assert.Single(content.Snapshot.Editions).Lang);
    }

    [Fact]
    public async Task Pipe_IsRefusedWithoutWaitingForAWriter()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "There are no pipes in folders here.");
        System.IO.File.Delete(Path);
        using (var made = Process.Start("mkfifo", [Path]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await Task.Run(content.Look, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        IsRefused("This file is empty or not an ordinary file.");
    }

    [Fact]
    public void FileOf100Megabytes_IsRefusedUnread()
    {
        using (var file = System.IO.File.OpenWrite(Path))
        {
            file.SetLength(100 * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        content.Look();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        IsRefused("This file is larger than 128 kB. Make it smaller or split it.");
    }

    [Theory]
    [InlineData("media/drawing.svg", "This file is larger than 512 kB.")]
    [InlineData("site.yaml", "This file is larger than 1024 kB.")]
    [InlineData("en/words.yaml", "This file is larger than 1024 kB.")]
    [InlineData("en/pages/about.md", "This file is larger than 128 kB.")]
    public void FileLargerThanItsKindMayBe_IsRefused(string file, string words)
    {
        using (var large = System.IO.File.OpenWrite(content.Files.PathOf(file)))
        {
            large.SetLength((1024 * 1024) + 1);
        }

        content.Look();

        FaultAssert.IsError(content.FaultsOf(file), 1, words);
        Assert.Equal(("Test portal", 2), (content.Snapshot.Site.Name.In("en"), content.Snapshot.Edition("en")!.Pages.Count));
    }

    [Fact]
    public void FolderInAFilesPlace_IsNoFile()
    {
        Directory.CreateDirectory(content.Files.PathOf("en/articles/cytokines.md"));
        Directory.CreateDirectory(content.Files.PathOf("media/a.svg"));

        content.Look();

        Assert.Empty(content.Errors);
        Assert.Null(content.Article("cytokines"));
    }

    [Theory]
    [InlineData("en/articles/.side-effects.md.swp")]
    [InlineData("en/articles/.hidden.md")]
    [InlineData("en/articles/side-effects.md~")]
    [InlineData("en/articles/Side-Effects.md")]
    [InlineData("en/articles/side effects.md")]
    [InlineData("en/articles/side_effects.md")]
    [InlineData("en/articles/side-effects.txt")]
    [InlineData("en/articles/deeper/side-effects.md")]
    [InlineData("en/side-effects.md")]
    [InlineData("english/articles/side-effects.md")]
    [InlineData("EN/articles/side-effects.md")]
    [InlineData(".git/articles/side-effects.md")]
    public void FileOfAnotherName_IsNotRead(string file)
    {
        content.Files.Write(file, "broken");

        content.Look();

        Assert.Empty(content.Errors);
        Assert.Equal("en", Assert.Single(content.Snapshot.Editions).Lang);
        Assert.Equal(2, content.Snapshot.Edition("en")!.Articles.Count);
    }

    [Fact]
    public void FileThatBecomesOrdinaryAgain_IsRead()
    {
        System.IO.File.Delete(Path);
        System.IO.File.CreateSymbolicLink(Path, "/dev/zero");
        content.Look();
        System.IO.File.Delete(Path);
        content.Files.WriteArticle("side-effects", "Ordinary again");
        content.Look();

        Assert.Empty(content.FaultsOf(File));
        Assert.Equal("Ordinary again", content.Article("side-effects")!.Title);
    }

    private void IsRefused(string words)
    {
        FaultAssert.IsError(content.FaultsOf(File), 1, words);
        Assert.Equal("Side effects", content.Article("side-effects")!.Title);
    }
}
