using System.Text;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Content;

public sealed class BrokenFileTests : IDisposable
{
    private const string File = "en/articles/side-effects.md";

    private readonly LiveContent content = new(before: files => files.WriteArticle("side-effects", "Last good title"));

    public void Dispose() => content.Dispose();

    public static TheoryData<string, string> Halves => new()
    {
        { "in the first key", "---\ntit" },
        { "in a list of the front matter", ContentFixture.Article()[..ContentFixture.Article().IndexOf("second-source", StringComparison.Ordinal)] },
        { "before the front matter ends", ContentFixture.Article()[..ContentFixture.Article().IndexOf("\n---\n\n", StringComparison.Ordinal)] },
        { "in an open block", ContentFixture.Article()[..ContentFixture.Article().IndexOf("- Third", StringComparison.Ordinal)] },
        { "after the front matter", ContentFixture.Article()[..ContentFixture.Article().IndexOf(":::key", StringComparison.Ordinal)] },
        { "in an open code block", ContentFixture.Article() + "\n\n```\ncode" },
    };

    [Theory]
    [MemberData(nameof(Halves))]
    public void HalfWrittenFile_KeepsItsLastGoodVersion(string where, string half)
    {
        content.Files.Write(File, half);

        content.Look();

        Assert.True(content.Article("side-effects")?.Title == "Last good title", where);
        Assert.NotEmpty(content.FaultsOf(File));
    }

    [Theory]
    [InlineData(new byte[] { 0x2D, 0x2D, 0x2D, 0x0A, 0xFF }, "This file is not UTF-8 text.", 2)]
    [InlineData(new byte[] { 0x2D, 0x2D, 0x2D, 0x0A, 0x0A, 0x00 }, "There is a control character in this line.", 3)]
    [InlineData(new byte[] { }, "This file is empty or not an ordinary file.", 1)]
    [InlineData(new byte[] { 0x0A }, "The front matter is missing.", 1)]
    public void FileOfWrongBytes_KeepsItsLastGoodVersion(byte[] bytes, string words, int line)
    {
        System.IO.File.WriteAllBytes(content.Files.PathOf(File), bytes);

        content.Look();

        Assert.Equal("Last good title", content.Article("side-effects")!.Title);
        FaultAssert.IsError(content.FaultsOf(File), line, words);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void FileWithOtherLineEndsAndMark_IsRead(string newline)
    {
        var text = "\uFEFF" + ContentFixture.Article("New title").Replace("\n", newline, StringComparison.Ordinal);
        System.IO.File.WriteAllBytes(content.Files.PathOf(File), new UTF8Encoding(false).GetBytes(text));

        content.Look();

        Assert.Empty(content.FaultsOf(File));
        Assert.Equal("New title", content.Article("side-effects")!.Title);
    }

    [Fact]
    public void BrokenFile_Mended_IsShownAndItsFaultIsGone()
    {
        content.Files.Write(File, "broken");
        content.Look();
        content.Files.WriteArticle("side-effects", "Mended title");
        content.Look();

        Assert.Equal("Mended title", content.Article("side-effects")!.Title);
        Assert.Empty(content.FaultsOf(File));
    }

    [Fact]
    public void NewFileThatIsBroken_IsNotShownAndHarmsNothing()
    {
        content.Files.Write("en/articles/cytokines.md", "broken");
        content.Look();

        Assert.Null(content.Article("cytokines"));
        Assert.Equal(2, content.Snapshot.Edition("en")!.Articles.Count);
        FaultAssert.IsError(content.FaultsOf("en/articles/cytokines.md"), 1, "The front matter is missing.");
    }
}
