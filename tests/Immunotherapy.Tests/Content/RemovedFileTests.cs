using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Content;

public sealed class RemovedFileTests : IDisposable
{
    private readonly LiveContent content = new(before: files =>
    {
        for (var number = 0; number < 10; number++)
        {
            files.WriteArticle($"article-{number}");
        }
    });

    public void Dispose() => content.Dispose();

    [Fact]
    public void RemovedFile_IsGoneAfterTwoLooksAndRemembered()
    {
        content.Files.Delete("en/articles/side-effects.md");

        content.Look();
        Assert.NotNull(content.Article("side-effects"));
        Assert.Empty(content.Snapshot.Gone);

        content.Look();
        Assert.Null(content.Article("side-effects"));
        Assert.Equal("en/side-effects", Assert.Single(content.Snapshot.Gone));
        Assert.False(content.Store.Lost);

        content.Restart();
        Assert.Null(content.Article("side-effects"));
        Assert.Equal("en/side-effects", Assert.Single(content.Snapshot.Gone));
    }

    [Fact]
    public void FileThatIsAwayForOneLook_StaysShown()
    {
        content.Files.Delete("en/articles/side-effects.md");
        content.Look();
        content.Files.WriteArticle("side-effects", "Back again");
        content.Look();
        content.Look();

        Assert.Equal("Back again", content.Article("side-effects")!.Title);
        Assert.Empty(content.Snapshot.Gone);
    }

    [Fact]
    public void RemovedFile_ThatComesBack_IsShownAndNoLongerGone()
    {
        content.Files.Delete("en/articles/side-effects.md");
        content.Look();
        content.Look();
        content.Files.WriteArticle("side-effects", "Back again");
        content.Look();
        content.Restart();

        Assert.Equal("Back again", content.Article("side-effects")!.Title);
        Assert.Empty(content.Snapshot.Gone);
    }

    [Fact]
    public void FileRemovedWhileTheSiteWasDown_IsGoneAfterTwoLooks()
    {
        content.Restart();
        content.Files.Delete("en/articles/side-effects.md");
        content.Restart();
        Assert.NotNull(content.Article("side-effects"));

        content.Look();

        Assert.Null(content.Article("side-effects"));
        Assert.Equal("en/side-effects", Assert.Single(content.Snapshot.Gone));
    }

    [Fact]
    public void RemovedFile_ThatWasNeverPublic_IsNotRemembered()
    {
        content.Files.Write("en/articles/cytokines.md", "broken");
        content.Look();
        content.Files.Delete("en/articles/cytokines.md");
        content.Look();
        content.Look();

        Assert.Empty(content.Snapshot.Gone);
        Assert.Empty(content.FaultsOf("en/articles/cytokines.md"));
    }

    [Fact]
    public void RemovedPage_IsGoneAndNotRemembered()
    {
        content.Files.Delete("en/pages/privacy.md");
        content.Look();
        content.Look();

        Assert.Null(content.Snapshot.Edition("en")!.Page("privacy"));
        Assert.Empty(content.Snapshot.Gone);
    }

    [Fact]
    public void RemovedFile_LeavesNoCopyBehind()
    {
        content.Store.KeepLastGood();
        Assert.True(File.Exists(Path.Join(content.Files.Data, "en/articles/side-effects.md")));

        content.Files.Delete("en/articles/side-effects.md");
        content.Look();
        content.Look();

        Assert.False(File.Exists(Path.Join(content.Files.Data, "en/articles/side-effects.md")));
    }

    [Fact]
    public void LostFolder_KeepsEverything_AlsoOverARestart()
    {
        content.Restart();
        Directory.Move(content.Files.Folder, content.Files.Folder + "-away");
        for (var look = 0; look < 5; look++)
        {
            content.Look();
        }

        Assert.True(content.Store.Lost);
        Assert.Equal(12, content.Snapshot.Edition("en")!.Articles.Count);

        content.Restart();
        content.Look();
        content.Look();
        Assert.True(content.Store.Lost);
        Assert.Equal(12, content.Snapshot.Edition("en")!.Articles.Count);
        Assert.Equal("Test portal", content.Snapshot.Site.Name.In("en"));

        Directory.Move(content.Files.Folder + "-away", content.Files.Folder);
        content.Look();
        content.Look();
        Assert.False(content.Store.Lost);
        Assert.Empty(content.Errors);
        Assert.Empty(content.Snapshot.Gone);
    }

    // 18 files: site, sources, glossary, a drawing, two pages, twelve articles
    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void MoreThanAFifthLost_KeepsEverything(int files, bool lost)
    {
        for (var number = 0; number < files; number++)
        {
            content.Files.Delete($"en/articles/article-{number}.md");
        }

        for (var look = 0; look < 5; look++)
        {
            content.Look();
        }

        Assert.Equal(lost, content.Store.Lost);
        Assert.Equal(lost ? 12 : 12 - files, content.Snapshot.Edition("en")!.Articles.Count);
        Assert.Equal(lost ? 0 : files, content.Snapshot.Gone.Count);
    }

    [Fact]
    public void EmptiedFolder_KeepsEverythingAndTakesEditsOfWhatIsLeft()
    {
        Directory.Delete(content.Files.PathOf("en/articles"), recursive: true);
        content.Look();
        content.Look();
        content.Files.Write("site.yaml", ContentFixture.Site.Replace("Test portal", "Renamed portal", StringComparison.Ordinal));
        content.Look();

        Assert.True(content.Store.Lost);
        Assert.Equal(12, content.Snapshot.Edition("en")!.Articles.Count);
        Assert.Equal("Renamed portal", content.Snapshot.Site.Name.In("en"));
    }

    [Fact]
    public void RemovedArticle_InAHiddenState_IsNotRemembered()
    {
        content.Files.Write("site.yaml", ContentFixture.Site.Replace("showUnreviewed: true", "showUnreviewed: false", StringComparison.Ordinal));
        content.Look();
        content.Files.Delete("en/articles/side-effects.md");
        content.Look();
        content.Look();

        Assert.Empty(content.Snapshot.Gone);
    }
}
