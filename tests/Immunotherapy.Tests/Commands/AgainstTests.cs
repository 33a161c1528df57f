using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Commands;

/// <summary>A clinic keeps its own copy; later it asks what has changed on which side.</summary>
public sealed class AgainstTests : IDisposable
{
    private readonly ContentFixture ours = new();
    private readonly ContentFixture theirs = new();
    private readonly StringWriter output = new();

    public AgainstTests()
    {
        foreach (var slug in new[] { "newer", "both", "own", "gone", "same", "dropped" })
        {
            ours.WriteArticle(slug);
        }

        Assert.Equal(0, Verb.Run(["release", ours.Folder], TextWriter.Null, TextWriter.Null));
        Copy(ours.Folder, theirs.Folder);
        ours.WriteArticle("newer", "Newer");
        ours.WriteArticle("both", "Newer");
        ours.WriteArticle("dropped", "Newer");
        ours.WriteArticle("new");
        ours.Delete("en/articles/gone.md");
        theirs.WriteArticle("both", "Theirs");
        theirs.WriteArticle("own", "Theirs");
        theirs.WriteArticle("added", "Theirs");
        theirs.Delete("en/articles/dropped.md");
    }

    public void Dispose()
    {
        ours.Dispose();
        theirs.Dispose();
        output.Dispose();
    }

    private string[] Lines => [.. output.ToString().TrimEnd().Split(Environment.NewLine).Select(line => line.Replace(theirs.Folder, "copy", StringComparison.Ordinal))];

    [Fact]
    public void Against_TellsWhoChangedWhat()
    {
        Assert.Equal(0, Compare());

        Assert.Equal(
            [
                "copy/en/articles/both.md:1: warning: We changed this text and so did you. Compare the two: CHANGES.md says why ours changed. [both]",
                "copy/en/articles/dropped.md:1: warning: We changed this text since you took it out of your copy. [newer]",
                "copy/en/articles/gone.md:1: warning: We took this text out. CHANGES.md says why; take it out too, or keep it as your own. [gone]",
                "copy/en/articles/new.md:1: warning: This text is new. Copy it if you want it. [new]",
                "copy/en/articles/newer.md:1: warning: We changed this text and you did not. Copy ours; CHANGES.md says why it changed. [newer]",
                "2 texts changed by us, 1 on both sides, 1 new, 1 gone, 0 places on withdrawn sources",
            ],
            Lines);
    }

    [Fact]
    public void Against_OtherLineEnds_AreNoChange()
    {
        var file = theirs.PathOf("en/articles/same.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));

        Compare();

        Assert.DoesNotContain(Lines, line => line.Contains("same.md", StringComparison.Ordinal));
    }

    [Fact]
    public void Against_SourceThatFellSince_NamesTheirTextsOnIt()
    {
        ours.Write("sources.yaml", ContentFixture.Sources.Replace("key: first-source,", "key: first-source, state: withdrawn, why: wrong,", StringComparison.Ordinal));

        Compare();

        Assert.Contains("copy/en/articles/own.md:7: warning: The source \"first-source\" was withdrawn (wrong). \"Theirs\" rests on it: find another source, or take it out. [withdrawn]", Lines);
        Assert.Contains("copy/en/articles/added.md:7: ", string.Join('\n', Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Against_CopyWithoutAList_SaysThatItCannotTell()
    {
        File.Delete(theirs.PathOf("released.sha256"));

        Compare();

        Assert.Contains(Lines, line => line.StartsWith("copy/en/articles/both.md:1: warning: This text differs from ours. Your copy has no released.sha256", StringComparison.Ordinal));
        Assert.EndsWith(", 3 differ", Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Release_ListsEveryFileThatTheSiteReads()
    {
        var listed = File.ReadAllLines(theirs.PathOf("released.sha256")).Select(line => line.Split("  ")[1]).ToList();

        Assert.Equal(listed.Order(StringComparer.Ordinal), listed);
        Assert.All(["site.yaml", "sources.yaml", "glossary.yaml", "media/drawing.svg", "en/pages/about.md", "en/articles/both.md"], file => Assert.Contains(file, listed));
    }

    private int? Compare() => Verb.Run(["check", ours.Folder, "--against", theirs.Folder], output, TextWriter.Null);

    private static void Copy(string from, string to)
    {
        Directory.Delete(to, recursive: true);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
