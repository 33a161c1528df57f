using System.Text;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Commands;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly ContentFixture content = new();

    private string File => content.PathOf("en/articles/side-effects.md");

    public void Dispose() => content.Dispose();

    [Fact]
    public void SignedArticle_IsReviewedUntilItsTextChanges()
    {
        var (code, _, _) = Sign();

        Assert.Equal(0, code);
        Assert.Equal(ReviewState.Reviewed, Read().ReviewState);
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace("takes a brake", "takes the brake", StringComparison.Ordinal));
        Assert.Equal(ReviewState.ChangedSince, Read().ReviewState);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Signing_ChangesNothingElseInTheFile(string lineEnd)
    {
        var before = ContentFixture.Article().ReplaceLineEndings(lineEnd);
        System.IO.File.WriteAllText(File, before);

        Sign();

        var after = System.IO.File.ReadAllText(File);
        var line = after.Split('\n').Single(line => line.StartsWith("review:", StringComparison.Ordinal));
        Assert.Equal(before, after.Replace(line + "\n", "", StringComparison.Ordinal));
        Assert.EndsWith(lineEnd == "\r\n" ? "}\r" : "}", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review: { by: \"\", role: \"\", on: \"\", text: \"\" }")]
    [InlineData("review:\n  by: Old name\n  role: Nurse\n  on: 2026-01-01\n  text: sha256-old")]
    public void OlderReview_GivesWayToTheNewOne(string older)
    {
        content.WriteArticle("side-effects", front: older);

        Sign();

        var review = Read().Front.Review!;
        Assert.Equal(("Dr \"Quote\" \\ Test", "Oncology nurse"), (review.By, review.Role));
        Assert.DoesNotContain("Old name", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenArticle_IsNotSigned()
    {
        var broken = ContentFixture.Article().Replace("title:", "titel:", StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, broken);

        var (code, _, errors) = Sign();

        Assert.Equal(1, code);
        Assert.Contains(errors, line => line.Contains("\"title\"?", StringComparison.Ordinal));
        Assert.Equal(broken, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void ByOrRoleMissing_IsMisuse()
    {
        Assert.Equal(2, CheckCommandTests.Run("review", File, "--by", "Somebody").Code);
        Assert.Equal(2, CheckCommandTests.Run("review", File, "--role", "Nurse").Code);
        Assert.Equal(2, CheckCommandTests.Run("review", content.PathOf("site.yaml"), "--by", "Somebody", "--role", "Nurse").Code);
    }

    private (int? Code, string[] Output, string[] Errors) Sign() =>
        CheckCommandTests.Run("review", File, "--by", "Dr \"Quote\" \\ Test", "--role", "Oncology nurse");

    private PageDraft Read() => Assert.IsType<PageDraft>(
        Draft.Read(ContentPath.Of("en/articles/side-effects.md")!, Encoding.UTF8.GetBytes(System.IO.File.ReadAllText(File))));
}
