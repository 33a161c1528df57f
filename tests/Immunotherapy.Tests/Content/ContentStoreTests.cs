using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Content;

public sealed class ContentStoreTests : IDisposable
{
    private const string File = "en/articles/side-effects.md";

    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Edit_IsShown_AndOnlyThatPageIsMadeAnew()
    {
        var (version, other) = (content.Snapshot.Version, content.Article("checkpoint-inhibitors")!.Body);

        content.Files.WriteArticle("side-effects", "Another title");
        content.Look();

        Assert.Equal("Another title", content.Article("side-effects")!.Title);
        Assert.NotEqual(version, content.Snapshot.Version);
        Assert.Same(other, content.Article("checkpoint-inhibitors")!.Body);
    }

    [Fact]
    public void Look_WithoutChange_KeepsTheSnapshot()
    {
        var snapshot = content.Snapshot;

        content.Look();

        Assert.Same(snapshot, content.Snapshot);
    }

    [Fact]
    public void Version_OfTheSameFiles_IsTheSameAfterARestart()
    {
        var version = content.Snapshot.Version;

        content.Restart();

        Assert.Equal(version, content.Snapshot.Version);
    }

    [Fact]
    public void NewFile_IsANewArticle()
    {
        Assert.Null(content.Article("cytokines"));

        content.Files.WriteArticle("cytokines", "Cytokines");
        content.Look();

        Assert.Equal("Cytokines", content.Article("cytokines")!.Title);
    }

    [Fact]
    public void EditOfTheSameSizeAndTime_IsFoundByALookAtTheContents()
    {
        var path = content.Files.PathOf(File);
        var time = System.IO.File.GetLastWriteTimeUtc(path);
        content.Files.WriteArticle("side-effects", "Sade effects");
        System.IO.File.SetLastWriteTimeUtc(path, time);

        content.Store.Refresh();
        Assert.Equal("Side effects", content.Article("side-effects")!.Title);

        content.Store.Refresh(contents: true);
        Assert.Equal("Sade effects", content.Article("side-effects")!.Title);
    }

    [Fact]
    public void EditOfAnotherTime_IsFoundByALookAtTheTimes()
    {
        content.Files.WriteArticle("side-effects", "Sade effects");
        System.IO.File.SetLastWriteTimeUtc(content.Files.PathOf(File), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        content.Store.Refresh();

        Assert.Equal("Sade effects", content.Article("side-effects")!.Title);
    }

    [Fact]
    public void FileThatIsStillBeingWritten_IsReadWhenItRests()
    {
        content.Files.WriteArticle("side-effects", "First half");
        Assert.False(content.Store.Refresh(settle: true));
        content.Files.WriteArticle("side-effects", "Both halves of it");
        Assert.False(content.Store.Refresh(settle: true));
        Assert.Equal("Side effects", content.Article("side-effects")!.Title);

        Assert.True(content.Store.Refresh(settle: true));
        Assert.Equal("Both halves of it", content.Article("side-effects")!.Title);
    }

    [Fact]
    public void FileThatNeverRests_IsReadAllTheSame()
    {
        for (var look = 0; look < 10; look++)
        {
            content.Files.WriteArticle("side-effects", "Title " + new string('a', look));
            content.Store.Refresh(settle: true);
        }

        Assert.StartsWith("Title aaa", content.Article("side-effects")!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void ShowUnreviewedFalse_HidesWhatNobodySigned_AtOnce()
    {
        var signature = SignatureOf("side-effects");
        content.Files.WriteArticle("side-effects", "Side effects", front: Review(signature));
        content.Files.WriteArticle("changed", "Changed", front: Review(signature));
        content.Files.Write("site.yaml", ContentFixture.Site.Replace("showUnreviewed: true", "showUnreviewed: false", StringComparison.Ordinal));
        content.Look();

        Assert.Equal("side-effects", Assert.Single(content.Snapshot.Edition("en")!.Articles).Slug);
        Assert.Equal(2, content.Snapshot.Edition("en")!.Pages.Count);
        Assert.Equal("side-effects", Assert.Single(Assert.Single(content.Snapshot.Edition("en")!.Topics).Articles).Slug);

        content.Files.Write("site.yaml", ContentFixture.Site);
        content.Look();

        Assert.Equal(3, content.Snapshot.Edition("en")!.Articles.Count);
    }

    [Fact]
    public void ShowUnreviewedFalse_LinksToHiddenArticles_AreWords()
    {
        const string body = "Read [of checkpoints](checkpoint-inhibitors.md) [@first-source] [@second-source].";
        content.Files.WriteArticle("side-effects", "Side effects", body);
        content.Look();
        Assert.Contains("href=\"/en/articles/checkpoint-inhibitors\"", content.Html("side-effects"), StringComparison.Ordinal);

        content.Files.WriteArticle("side-effects", "Side effects", body, Review(SignatureOf("side-effects", body)));
        content.Files.Write("site.yaml", ContentFixture.Site.Replace("showUnreviewed: true", "showUnreviewed: false", StringComparison.Ordinal));
        content.Look();

        Assert.Empty(content.Errors);
        Assert.Contains("Read of checkpoints<sup", content.Html("side-effects"), StringComparison.Ordinal);
    }

    private static string SignatureOf(string slug, string? body = null)
    {
        using var other = new LiveContent();
        other.Files.WriteArticle(slug, "Side effects", body ?? "## How it works\n\nIt takes a brake off [@first-source] and [@second-source].\n");
        var bytes = System.IO.File.ReadAllBytes(other.Files.PathOf($"en/articles/{slug}.md"));
        return Assert.IsType<Web.Content.PageDraft>(Web.Content.Draft.Read(Web.Content.ContentPath.Of($"en/articles/{slug}.md")!, bytes)).Signature;
    }

    private static string Review(string signature) => $"review: {{ by: A reviewer, role: Nurse, on: 2026-11-24, text: {signature} }}";
}
