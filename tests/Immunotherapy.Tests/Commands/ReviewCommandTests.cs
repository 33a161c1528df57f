using System.Text;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Commands;

public sealed class ReviewCommandTests : IDisposable
{
    private const string Name = "en/articles/side-effects.md";

    private readonly ContentFixture content = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    private string File => content.PathOf(Name);

    public void Dispose()
    {
        content.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public void Review_WholeArticle_IsSignedForToday()
    {
        var before = DateOnly.FromDateTime(DateTime.Now);

        Assert.Equal(0, Review());

        var draft = Read();
        Assert.Equal((ReviewState.Reviewed, "Dr \"A\" \\ B: C", "Oncology nurse"), (draft.ReviewState, draft.Front.Review!.By, draft.Front.Review.Role));
        Assert.InRange(draft.Front.Review.On, before, DateOnly.FromDateTime(DateTime.Now));
        Assert.Equal(draft.Signature, draft.Front.Review.Text);
        Assert.StartsWith($"Signed {File}: read by Dr \"A\" \\ B: C, Oncology nurse, on {draft.Front.Review.On:yyyy-MM-dd}.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void Review_TextChangedAfterwards_IsNoLongerReviewed()
    {
        Review();

        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace("takes a brake off", "puts a brake on", StringComparison.Ordinal));

        Assert.Equal(ReviewState.ChangedSince, Read().ReviewState);
    }

    [Fact]
    public void Review_Again_ReplacesTheSignature()
    {
        Review();
        var once = System.IO.File.ReadAllBytes(File);
        Review();

        Assert.Equal(once, System.IO.File.ReadAllBytes(File));
    }

    public static TheoryData<string, string> Texts => new()
    {
        { "no review", ContentFixture.Article() },
        { "Windows line ends", ContentFixture.Article().Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "old Mac line ends", ContentFixture.Article().Replace('\n', '\r') },
        { "byte order mark", "\uFEFF" + ContentFixture.Article() },
        { "remarks and spaces", ContentFixture.Article(front: "# a remark  \nrelated:   [ ]   # another").Replace("- First point.", "- First point.  \t", StringComparison.Ordinal) + "\n\n\n" },
        { "empty review", ContentFixture.Article(front: "review: { by: \"\", role: \"\", on: \"\", text: \"\" }\nrelated: []") },
        { "empty review on lines", ContentFixture.Article(front: "review:\n  by: \"\"\n  role: \"\"\n  on: \"\"\n  text: \"\"\nrelated: []") },
        { "empty review before a gap", ContentFixture.Article(front: "review: {}\n\n\n# Filing\nrelated: []") },
        { "empty review before a gap, Windows", ContentFixture.Article(front: "review: {}\n\n\n# Filing\nrelated: []").Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "empty review at the end and a gap", ContentFixture.Article(front: "review:\n\n\n") },
        { "older review", ContentFixture.Article(front: "review: { by: Old name, role: Nurse, on: 2026-01-01, text: sha256-old }  # a remark\nrelated: []") },
        { "older review on lines", ContentFixture.Article(front: "review:\n  by: Old name\n  role: Nurse\n  on: 2026-01-01\n  text: sha256-old\nrelated: []") },
        { "flow over lines", ContentFixture.Article(front: "review: {\n  by: \"\",\n  text: \"\"\n}\nrelated: []") },
        { "a line in the body that looks like one", ContentFixture.Article(body: "review: of the text [@first-source] [@second-source]\n\n---\n\nreview:\n") },
        { "other letters", ContentFixture.Article(title: "Día 治療 😀") },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Review_RestOfTheFile_StaysByteForByte(string what, string text)
    {
        var bytes = new UTF8Encoding(false).GetBytes(text);
        System.IO.File.WriteAllBytes(File, bytes);

        Assert.True(Review() == 0, what + ": " + errors);

        Assert.Equal(ReviewState.Reviewed, Read().ReviewState);
        Assert.DoesNotContain("Old name", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        Assert.Equal(WithoutReview(text), WithoutReview(new UTF8Encoding(false).GetString(System.IO.File.ReadAllBytes(File))));
    }

    [Theory]
    [InlineData("title: a\n", "en/articles/side-effects.md:1: The front matter is missing.")]
    [InlineData("---\ntitle: a\n---\n\nText.\n", "\"keyMessage\" is missing.")]
    [InlineData("---\n", "The front matter does not end.")]
    [InlineData("", "The front matter is missing.")]
    public void Review_BrokenFile_IsRefusedAndLeftAsItIs(string text, string words)
    {
        System.IO.File.WriteAllText(File, text);

        Assert.Equal(1, Review());

        Assert.Contains(words, errors.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("The article was not signed. Mend these faults first." + Environment.NewLine, errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData("\"review\": { by: \"\" }")]
    [InlineData("? review\n: {}")]
    public void Review_EntryThatCannotBeReplaced_IsRefusedAndLeftAsItIs(string front)
    {
        var text = ContentFixture.Article(front: front);
        System.IO.File.WriteAllText(File, text);

        Assert.Equal(1, Review());

        Assert.Contains("\"review\" is written in a way that cannot be replaced.", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData("en/pages/about.md")]
    [InlineData("site.yaml")]
    [InlineData("media/drawing.svg")]
    [InlineData("en/articles/nowhere.md")]
    [InlineData("en/articles")]
    public void Review_OfWhatIsNoArticle_IsMisuse(string file)
    {
        Assert.Equal(2, Verb.Run(["review", content.PathOf(file), "--by", "A", "--role", "Nurse"], output, errors));
    }

    [Theory]
    [InlineData("A\nB", "Nurse")]
    [InlineData("A", "Nurse\u001b[2J")]
    public void Review_NameOfTwoLines_IsMisuse(string by, string role)
    {
        Assert.Equal(2, Verb.Run(["review", File, "--by", by, "--role", role], output, errors));

        Assert.Equal(ReviewState.Unreviewed, Read().ReviewState);
    }

    [Fact]
    public void Review_KeepsTheRightsOfTheFile()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Files have no such rights here.");
            return;
        }

        const UnixFileMode rights = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        System.IO.File.SetUnixFileMode(File, rights);

        Review();

        Assert.Equal(rights, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void Review_LeavesNoDraftBehind()
    {
        Review();

        Assert.Equal(["checkpoint-inhibitors.md", "side-effects.md"], Directory.GetFiles(content.PathOf("en/articles")).Select(Path.GetFileName).Order());
    }

    private int? Review() => Verb.Run(["review", File, "--by", " Dr \"A\" \\ B: C ", "--role", "Oncology nurse"], output, errors);

    private PageDraft Read() => Assert.IsType<PageDraft>(Draft.Read(ContentPath.Of(Name)!, System.IO.File.ReadAllBytes(File)));

    // All but the one entry, line ends included
    private static string WithoutReview(string text)
    {
        var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : text.Contains('\n') ? "\n" : "\r";
        var lines = text.Split(newline).ToList();
        var end = lines.IndexOf("---", 1);
        var at = lines.FindIndex(line => line.StartsWith("review:", StringComparison.Ordinal));
        if (at < 0 || at > end)
        {
            return text;
        }

        do
        {
            lines.RemoveAt(at);
        }
        while (lines[at].StartsWith("  ", StringComparison.Ordinal) || lines[at] == "}");

        return string.Join(newline, lines);
    }
}
