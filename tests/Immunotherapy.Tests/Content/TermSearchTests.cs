using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class TermSearchTests
{
    private static readonly TermSearch Search = new(
        [
            Named("checkpoint", "inmunoterapia", "Una célula con frenos."),
            Named("cell", "célula", "Parte del cuerpo.", "cuerpo"),
            Named("cells", "células T", "Atacan el cáncer."),
            Named("stem", "la célula madre", "Da origen a otras."),
            Named("odd", "tiro\u0345", "Straße ﬁn Ⅳ"),
        ], "es");

    [Theory]
    [InlineData("célula", "cell cells stem checkpoint")]
    [InlineData("CELULA", "cell cells stem checkpoint")]
    [InlineData("ce\u0301lula", "cell cells stem checkpoint")]
    [InlineData("Ｃélula", "cell cells stem checkpoint")]
    [InlineData("Cuerpo", "cell")]
    [InlineData("fin", "odd")]
    [InlineData("iv", "odd")]
    [InlineData("madre", "stem")]
    [InlineData("madrid", "")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("\u0301", "")]
    public void Find_RanksNameThenBeginningThenPartThenMeaning(string query, string ids)
    {
        var found = Search.Find(TermSearch.Clean(query));

        Assert.Equal(ids, string.Join(' ', found.Select(term => term.Id)));
    }

    [Theory]
    [InlineData("  two   words\t", "two words")]
    [InlineData("a\0b\r\nc", "a b c")]
    [InlineData("a\ud83d", "a")]
    [InlineData("😀", "😀")]
    public void Clean_KeepsOneLineOfWholeLetters(string typed, string clean)
    {
        Assert.Equal(clean, TermSearch.Clean(typed));
    }

    [Fact]
    public void Clean_CutsWhatIsTooLong_NotThroughALetter()
    {
        Assert.Equal(TermSearch.LongestQuery * 2, TermSearch.Clean(string.Concat(Enumerable.Repeat("😀", 10_000))).Length);
    }

    [Fact]
    public void Find_TextsThatCannotBeNormalised_AreNoError()
    {
        var search = new TermSearch([Named("half", "a\ud800b", "\udc00")], "es");

        Assert.Empty(search.Find(TermSearch.Clean("\ud800")));
        Assert.Single(search.Find("a"));
    }

    private static Term Named(string id, string name, string meaning, params string[] also) =>
        new(id, Localized.Plain(name), LocalizedNames.Everywhere(also), Localized.Plain(meaning), Localized.Empty, [], []);
}
