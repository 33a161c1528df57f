using CsCheck;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content.Search;

namespace Immunotherapy.Tests.Content.Search;

public sealed class HostileSearchTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "brake", "first point", "AND", "OR", "NOT", "NEAR(", "NEAR/2", "*", "^", ":", "names:", "{names}", "(", ")", "\"", "\"\"", "'", "-", "+", ";", "--", "/*", "\0", "%", "_", " ", "\n", "\t", "pd-1", "§pd§1", "$match",
        "\ud800", "\udc00", "\ud83d\ude00", "e\u0301", "\u0301", "\u202e", "\u200b", "\u00ad", "治療", "العِلاج", "पानी", "ﷺ", "ǅ", "İ", "ß", "\ufffe", "\uffff", "𝐛𝐫𝐚𝐤𝐞",
    ];

    private readonly Searched site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("\"brake")]
    [InlineData("brake AND")]
    [InlineData("(brake")]
    [InlineData("brake*")]
    [InlineData("names:brake")]
    [InlineData("brake NEAR/2 immune")]
    [InlineData("^brake")]
    [InlineData("br\u00adake")]
    [InlineData("brake\0")]
    [InlineData("b\u0301rake")]
    public void Operators_AreNoOperators(string typed) => Assert.Contains("Checkpoint inhibitors", site.Titles(typed));

    [Theory]
    [InlineData("")]
    [InlineData("\0\0")]
    [InlineData("\ud800")]
    [InlineData("\ud83d\ude00")]
    [InlineData("العلاج")]
    [InlineData("()\"*^:")]
    public void NothingToFind_FindsNothing(string typed) => Assert.Empty(site.Find(typed).Pages);

    [Fact]
    public void TenThousandLetters_AreCut() => Assert.Equal(SearchIndex.LongestText, SearchIndex.Clean(new string('x', 10_000)).Length);

    [Fact]
    public void LongTexts_AreAnswered()
    {
        Assert.Empty(site.Find(new string('x', 10_000)).Pages);
        Assert.NotEmpty(site.Find(string.Concat(Enumerable.Repeat("brake ", 2000))).Pages);
    }

    [Fact]
    public void AnyPieces_AreAnswered() => Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 30].Select(pieces => string.Concat(pieces)).Sample(Hold, iter: 2000);

    [Fact]
    public void AnyText_IsAnswered() => Gen.Char.Array[0, 60].Select(letters => new string(letters)).Sample(Hold, iter: 1000);

    // Every answer is whole: what it shows as found is a word of what it shows
    private bool Hold(string typed)
    {
        var found = site.Find(typed);
        _ = site.Suggest(typed);
        return found.Pages.Count <= SearchIndex.MostShown && found.Pages.All(page => page.Title != "" && page.Snippet.All(part => part.Text != ""));
    }
}
