using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class GlossaryListTests : BunitContext
{
    [Fact]
    public void Terms_StandUnderTheirFirstLetterInAlphabeticalOrder()
    {
        var shown = Show("en", Words.English, ("t-cell", "T cell"), ("antigen", "antigen"), ("tumor", "tumor"), ("antibody", "Antibody"));

        Assert.Equal(["A", "T"], shown.Names("region"));
        Assert.Equal(["Antibody", "antigen", "T cell", "tumor"], shown.FindAll("dt").Select(Accessible.Words));
        Assert.Equal(["Antibody", "antigen"], shown.ByRole("region", "A").QuerySelectorAll("dt").Select(Accessible.Words));
    }

    [Fact]
    public void Terms_None_ShowNothing()
    {
        var shown = Show("en", Words.English);

        shown.MarkupMatches("");
    }

    [Fact]
    public void Term_IsALinkWithItsMeaning()
    {
        var snapshot = Published.Content(_ => { }, pathBase: "/portal");

        var shown = Show(snapshot.English(), snapshot.Addresses);

        shown.ByRole("region", "P").QuerySelector("dl")!.MarkupMatches("""
            <dl><div><dt><a href="/portal/en/glossary/pd-1">PD-1</a></dt><dd>A brake on T cells.</dd></div></dl>
            """);
    }

    [Fact]
    public void Letters_LeadToTheirSections()
    {
        var shown = Show("en", Words.English, ("t-cell", "T cell"), ("antigen", "antigen"), ("five-fu", "5-FU"));

        var letters = shown.ByRole("navigation", "Letters").QuerySelectorAll("a");
        Assert.Equal(["5", "A", "T"], letters.Select(Accessible.Words));
        Assert.All(letters, letter => Assert.Equal(letter.Words(), Assert.Single(shown.FindAll($"[id='{letter.GetAttribute("href")![1..]}']")).Words()));
    }

    [Fact]
    public void Letter_IsThatOfTheLanguage()
    {
        var shown = Show("tr", Words.English, ("ilac", "ilaç"), ("iz", "ız"));

        Assert.Equal(["I", "İ"], shown.Names("region"));
    }

    [Fact]
    public void Term_WithMarkup_IsText()
    {
        var shown = Show("en", Words.English, ("script", "<script>a</script>"));

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal("/en/glossary/script", shown.ByRole("link", "<script>a</script>").GetAttribute("href"));
    }

    [Fact]
    public void Edition_FromRightToLeft_HasItsOwnLettersAndWords()
    {
        var shown = Show("ar", ArabicWords.Words, ("khaliya", "خلية"), ("jism", "جسم"));

        Assert.Equal(["ج", "خ"], shown.Names("region"));
        Assert.Equal([ArabicWords.In("Letters")], shown.Names("navigation"));
        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
    }

    private IRenderedComponent<GlossaryList> Show(string lang, Words words, params (string Id, string Name)[] terms)
    {
        var all = terms.Select(term => new Term(term.Id, Localized.Plain(term.Name), LocalizedNames.None, Localized.Plain("١"), Localized.Empty, [], []));
        return Show(new Edition(lang, words, Site.Unread, [], [], all), new Addresses(""));
    }

    private IRenderedComponent<GlossaryList> Show(Edition edition, Addresses addresses) =>
        Render<GlossaryList>(parameters => parameters.Add(list => list.Edition, edition).Add(list => list.Addresses, addresses));
}
