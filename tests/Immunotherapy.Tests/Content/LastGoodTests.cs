using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Content;

public sealed class LastGoodTests : IDisposable
{
    private const string File = "en/articles/side-effects.md";

    private readonly LiveContent content = new(before: files => files.WriteArticle("side-effects", "Last good title"));

    public LastGoodTests() => content.Store.KeepLastGood();

    public void Dispose() => content.Dispose();

    [Fact]
    public void BrokenFile_OverARestart_KeepsItsLastGoodVersion()
    {
        content.Files.Write(File, "broken");
        content.Restart();

        Assert.Equal("Last good title", content.Article("side-effects")!.Title);
        FaultAssert.IsError(content.FaultsOf(File), 1, "The front matter is missing.");
    }

    [Fact]
    public void EditOfABrokenFileToAnotherBrokenText_KeepsTheLastGoodVersion()
    {
        content.Files.Write(File, "broken");
        content.Look();
        content.Files.Write(File, "broken in another way");
        content.Look();
        content.Restart();

        Assert.Equal("Last good title", content.Article("side-effects")!.Title);
    }

    [Fact]
    public void LastGoodCopies_ThatAreDamaged_AreNoReasonToStop()
    {
        var copies = Directory.GetFiles(content.Files.Data, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(copies);
        foreach (var copy in copies)
        {
            System.IO.File.WriteAllText(copy, copy.EndsWith(".md", StringComparison.Ordinal) ? ContentFixture.Article().Split(":::")[0] : "\0");
        }

        content.Restart();
        Assert.Equal("Last good title", content.Article("side-effects")!.Title);

        content.Files.Write(File, "broken");
        content.Restart();
        Assert.NotNull(content.Article("checkpoint-inhibitors"));
    }

    [Fact]
    public void LastGoodVersion_OfATextThatWaitedForAnother_SurvivesARestart()
    {
        // The new text links to an article that comes later: it is good from then on
        content.Files.WriteArticle("side-effects", "Waiting title", "See [cytokines](cytokines.md) [@first-source] [@second-source].");
        content.Look();
        content.Store.KeepLastGood();
        Assert.Equal("Last good title", content.Article("side-effects")!.Title);

        content.Files.WriteArticle("cytokines", "Cytokines");
        content.Look();
        content.Store.KeepLastGood();
        Assert.Equal("Waiting title", content.Article("side-effects")!.Title);

        content.Files.Write(File, "broken");
        content.Restart();

        Assert.Equal("Waiting title", content.Article("side-effects")!.Title);
    }

    [Fact]
    public void DataFolderThatCannotBeWritten_IsTriedAgain()
    {
        Directory.Delete(content.Files.Data, recursive: true);
        System.IO.File.WriteAllText(content.Files.Data, "A file stands where the folder should be.");
        content.Files.WriteArticle("side-effects", "Newer title");
        content.Look();
        content.Store.KeepLastGood();
        Assert.Equal("Newer title", content.Article("side-effects")!.Title);

        System.IO.File.Delete(content.Files.Data);
        content.Store.KeepLastGood();
        content.Files.Write(File, "broken");
        content.Restart();

        Assert.Equal("Newer title", content.Article("side-effects")!.Title);
    }

    [Fact]
    public void RemovedFile_WhileTheDataFolderCannotBeWritten_IsGoneAllTheSame()
    {
        Directory.Delete(content.Files.Data, recursive: true);
        System.IO.File.WriteAllText(content.Files.Data, "A file stands where the folder should be.");
        content.Files.Delete(File);
        content.Look();
        content.Look();

        Assert.Null(content.Article("side-effects"));
        Assert.Equal("en/side-effects", Assert.Single(content.Snapshot.Gone));
    }
}
