using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ContentFixture content = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    private string[] Lines => output.ToString().TrimEnd().Split(Environment.NewLine);

    public void Dispose()
    {
        content.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public void Check_GoodContent_SaysSoAndEndsWith0()
    {
        Assert.Equal(0, Check());

        Assert.Equal("0 errors, 0 warnings", Assert.Single(Lines));
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void Check_Warning_IsNamedAndEndsWith0()
    {
        content.Write("site.yaml", ContentFixture.Site.Replace("day: \"555-0100\"", "day: \"\"", StringComparison.Ordinal));

        Assert.Equal(0, Check());

        Assert.StartsWith($"{content.Folder}/site.yaml:3: warning: The clinic's \"day\" is not set", Lines[0], StringComparison.Ordinal);
        Assert.Equal("0 errors, 1 warnings", Lines[^1]);
    }

    [Fact]
    public void Check_Errors_AreNamedByFileAndLineAndEndWith1()
    {
        content.WriteArticle("b-article", body: "See [x y](nowhere.md) [@first-source] [@second-source].");
        content.WriteArticle("a-article", front: "titel: x\nnextReviw: 2027-01-01");
        content.Write("en/articles/c-article.md", "no front matter");

        Assert.Equal(1, Check());

        Assert.Equal(
            [
                $"{content.Folder}/en/articles/a-article.md:11: \"titel\" is not a key that is known here. Did you mean \"title\"? [field]",
                $"{content.Folder}/en/articles/a-article.md:12: \"nextReviw\" is not a key that is known here. Did you mean \"nextReview\"? [field]",
                $"{content.Folder}/en/articles/b-article.md:19: There is no article nowhere.md. [link]",
                $"{content.Folder}/en/articles/c-article.md:1: The front matter is missing. Begin the file with a line \"---\", then \"title: …\". [file]",
                "4 errors, 0 warnings",
            ],
            Lines);
    }

    [Fact]
    public void Check_EachLine_IsFileLineMessage()
    {
        content.Write("glossary.yaml", "- { id: a }\n- { id: A B, term: x, meaning: y, say: [z] }\n");
        content.Write("en/articles/bytes.md", "---\ntitle: \"a\\nb\"\n---\n");
        content.Write("media/a.svg", "<svg><script/></svg>");
        content.WriteArticle("nasty", front: "\"a\\nen/b.md:1: forged\\e[2J\": x");

        Assert.Equal(1, Check());

        Assert.All(Lines[..^1], line => Assert.Matches(@"\A[^\x00-\x1f]+/(glossary\.yaml|en/articles/[a-z-]+\.md|media/a\.svg):[1-9][0-9]*: [^\x00-\x1f]+\z", line));
        Assert.Matches(@"\A[1-9][0-9]* errors, [0-9]+ warnings\z", Lines[^1]);
    }

    [Theory]
    [InlineData("en/articles/Side-Effects.md")]
    [InlineData("en/articles/side effects.md")]
    [InlineData("en/articles/cytokines.markdown")]
    [InlineData("en/pages/contact_us.md")]
    [InlineData("media/Drawing.svg")]
    public void Check_FileThatIsNotRead_IsAnError(string file)
    {
        content.Write(file, ContentFixture.Article());

        Assert.Equal(1, Check());

        Assert.StartsWith($"{content.Folder}/{file}:1: This file is not read: its name must be lower-case letters", Lines[0], StringComparison.Ordinal);
        Assert.Equal("1 errors, 0 warnings", Lines[^1]);
    }

    [Theory]
    [InlineData("en/articles/side-effects.md~")]
    [InlineData("en/articles/.side-effects.md.swp")]
    [InlineData("README.md")]
    public void Check_FileThatEditorsLeave_IsNoFault(string file)
    {
        content.Write(file, "words");

        Assert.Equal(0, Check());
    }

    [Fact]
    public void Check_ReviewThatIsDue_Warns()
    {
        content.Write("en/articles/side-effects.md", ContentFixture.Article()
            .Replace("updated: 2026-11-23", "updated: 2020-01-01", StringComparison.Ordinal)
            .Replace("nextReview: 2027-11-23", "nextReview: 2021-01-01", StringComparison.Ordinal));

        Assert.Equal(0, Check());

        Assert.Equal($"{content.Folder}/en/articles/side-effects.md:1: warning: The next review was due on 2021-01-01. Have it read again and move \"nextReview\". [dates]", Lines[0]);
        Assert.Equal("0 errors, 1 warnings", Lines[^1]);
    }

    [Fact]
    public void Check_TextThatChangedSinceItsReview_Warns()
    {
        content.WriteArticle("side-effects", front: "review: { by: A reviewer, role: Nurse, on: 2026-11-24, text: sha256-0 }");

        Assert.Equal(0, Check());

        Assert.EndsWith("side-effects.md:1: warning: The text has changed since A reviewer read it on 2026-11-24. Have it read and signed again. [review]", Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("sources.yaml")]
    [InlineData("glossary.yaml")]
    public void Check_WithoutNeededFile_IsAnError(string file)
    {
        content.Delete(file);

        Assert.Equal(1, Check());

        Assert.StartsWith($"{content.Folder}/{file}:1: This file is missing.", Lines[0], StringComparison.Ordinal);
        Assert.Equal("1 errors, 0 warnings", Lines[^1]);
    }

    [Fact]
    public void Check_HostileFiles_AreErrors()
    {
        content.WriteArticle("brackets", body: string.Concat(Enumerable.Repeat("[a ", 300)) + "[@first-source] [@second-source]");
        content.WriteArticle("dots", front: "...\nrelated: []");
        using (var large = File.OpenWrite(content.PathOf("en/articles/large.md")))
        {
            large.SetLength(100 * 1024 * 1024);
        }

        File.CreateSymbolicLink(content.PathOf("en/articles/zero.md"), "/dev/zero");

        Assert.Equal(1, Check());

        Assert.Equal(["brackets.md", "dots.md", "large.md", "zero.md"], Lines[..^1].Where(line => !line.Contains(": warning: ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(':')].Split('/')[^1]).Distinct());
        Assert.StartsWith("5 errors, ", Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Check_LeavesNoFileBehind()
    {
        var before = Directory.GetFileSystemEntries(content.Root, "*", SearchOption.AllDirectories).Order().ToList();

        Check();

        Assert.Equal(before, Directory.GetFileSystemEntries(content.Root, "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public void Check_FolderWithSlash_IsTheSame()
    {
        content.Write("en/articles/broken.md", "x");

        Assert.Equal(1, Verb.Run(["check", content.Folder + "/"], output, errors));

        Assert.StartsWith($"{content.Folder}/en/articles/broken.md:1: ", Lines[0], StringComparison.Ordinal);
    }

    private int? Check() => Verb.Run(["check", content.Folder], output, errors);
}
