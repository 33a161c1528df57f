using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content.Search;

namespace Immunotherapy.Tests.Content.Search;

/// <summary>Names that mean the same, and words that are misspelt.</summary>
public sealed class SynonymTests : IDisposable
{
    private const string Glossary = """
        - { id: pembrolizumab, term: { en: pembrolizumab }, also: [Keytruda, MK-3475], meaning: { en: A medicine by drip. } }
        - { id: ctla-4, term: { en: CTLA-4 }, also: [cytotoxic T cell protein 4], meaning: { en: Another brake. } }
        """;

    private readonly Searched site = new(content =>
    {
        content.Write("glossary.yaml", Glossary);
        content.WriteArticle("old-name", "By its old name", "## Name\n\nIt was MK-3475 once [@first-source] [@second-source].\n");
        content.WriteArticle("generic", "By its name", "## Name\n\nYou get pembrolizumab here [@first-source] [@second-source].\n");
        content.WriteArticle("brand", "By its brand", "## Name\n\nYou get Keytruda here [@first-source] [@second-source].\n");
        content.WriteArticle("long", "By its long name", "## Name\n\nThe cytotoxic T-cell protein 4 stops cells [@first-source] [@second-source].\n");
        content.WriteArticle("cells", "Cells", "## Protein\n\nCytotoxic cells and a protein, 4 of them [@first-source] [@second-source].\n");
    });

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("Keytruda")]
    [InlineData("pembrolizumab")]
    [InlineData("mk 3475")]
    [InlineData("pembro")]
    [InlineData("keytr")]
    [InlineData("keytruda here")]
    public void Names_OfTheSame_FindEachOther(string typed)
    {
        var titles = site.Titles(typed);

        Assert.Contains("By its name", titles);
        Assert.Contains("By its brand", titles);
    }

    [Fact]
    public void Names_OfManyWords_AreTakenAsAWhole_BothWays()
    {
        Assert.Equal(["CTLA-4", "By its long name"], site.Titles("ctla-4"));
        Assert.Equal(["CTLA-4", "By its long name"], site.Titles("cytotoxic T-cell protein 4"));
    }

    [Fact]
    public void Names_AreMarkedAsAWhole()
    {
        var found = site.Find("ctla-4").Pages.Single(page => page.Kind == FoundKind.Article);

        Assert.Equal(["cytotoxic T-cell protein 4"], found.Snippet.Where(part => part.Matches).Select(part => part.Text));
    }

    [Fact]
    public void Term_WhoseNameWasTyped_ComesFirst_WithItsMeaning()
    {
        var first = site.Find("KEYTRUDA").Pages[0];

        Assert.Equal((FoundKind.Term, "pembrolizumab", "A medicine by drip.", "/en/glossary/pembrolizumab"), (first.Kind, first.Title, first.Message, first.Href));
    }

    [Fact]
    public void GlossaryWithANewName_IsTakenUpOnAllPages()
    {
        site.Files.Write("glossary.yaml", Glossary.Replace("MK-3475]", "MK-3475, drip medicine]", StringComparison.Ordinal));
        site.Bring();

        Assert.Contains("By its brand", site.Titles("drip medicine"));
    }

    [Theory]
    [InlineData("pembrolizumb", "pembrolizumab")]
    [InlineData("penbrolizumap", "pembrolizumab")]
    [InlineData("ketyruda", "keytruda")]
    [InlineData("nmae", "name")]
    [InlineData("keytrida here", "keytruda here")]
    public void Misspelling_IsTakenForTheNearestWord_AndSaid(string typed, string spelled)
    {
        var found = site.Find(typed);

        Assert.Equal(spelled, found.Spelled);
        Assert.NotEmpty(found.Pages);
    }

    [Theory]
    [InlineData("wound")]
    [InlineData("fear")]
    [InlineData("choking")]
    [InlineData("hives")]
    public void WordsThatPagesLack_AreNotTakenForOrdinaryOnes(string typed)
    {
        using var other = new Searched(content => content.WriteArticle("plain", "Plain", "## Words\n\nIt would be coming far and gives much [@first-source] [@second-source].\n"));

        var found = other.Find(typed);

        Assert.Equal(("", ""), (found.Spelled, found.Near));
        Assert.Empty(found.Pages);
    }

    [Theory]
    [InlineData("mk 3476")]
    [InlineData("ctla5")]
    public void WordsWithDigits_AreNeverTakenForOthers(string typed) => Assert.Equal("", site.Find(typed).Spelled);

    [Fact]
    public void WordTooFarAway_IsOfferedAndNotTaken()
    {
        var found = site.Find("benbrolisumab");

        Assert.Empty(found.Pages);
        Assert.Equal("pembrolizumab", found.Near);
    }

    [Fact]
    public void Words_OfWhichNoPageHasAll_FindThoseWithSome()
    {
        var found = site.Find("keytruda cytotoxic");

        Assert.True(found.SomeWords);
        Assert.Contains("By its brand", found.Pages.Select(page => page.Title));
        Assert.False(site.Find("keytruda here").SomeWords);
    }
}
