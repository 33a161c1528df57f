using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class TermMeaningsTests : BunitContext
{
    [Fact]
    public void Terms_None_ShowNothing()
    {
        var shown = Show(Published.Content(), []);

        shown.MarkupMatches("");
    }

    [Fact]
    public void Terms_AreExplainedInTheirOrder()
    {
        var snapshot = Published.Content();

        var shown = Show(snapshot, [snapshot.Terms["t-cell"], snapshot.Terms["pd-1"]]);

        Assert.Equal(["Words on this page"], shown.Names("region"));
        Assert.Equal(
            [("T cell", "A white blood cell."), ("PD-1", "A brake on T cells.")],
            shown.FindAll("dt").Zip(shown.FindAll("dd"), (term, meaning) => (term.Words(), meaning.Words())));
    }

    // The script opens the meaning beside a term of the text: it finds it in .terms by the address of the link
    [Fact]
    public void Term_IsFoundByTheAddressThatTheTextLinksTo()
    {
        var snapshot = Published.Content(
            content => content.Write(new ArticleFile { Body = "## How\n\nSee [PD-1](term:pd-1)." }, Published.Slug), pathBase: "/portal");
        var text = Render<SegmentList>(parameters => parameters
            .Add(list => list.Segments, snapshot.Article().Body.Segments).Add(list => list.Words, Words.English));

        var shown = Show(snapshot, [snapshot.Terms["pd-1"]]);

        var href = text.ByRole("link", "PD-1").GetAttribute("href");
        Assert.Equal("/portal/en/glossary/pd-1", href);
        Assert.Equal(href, shown.Find(".terms [data-term]").GetAttribute("data-term"));
    }

    [Fact]
    public void Term_WithMarkup_IsText()
    {
        var term = new Term("x", Localized.Plain("<script>a</script>"), LocalizedNames.None, Localized.Plain("<b>bold</b>"), Localized.Empty, [], []);

        var shown = Show(Published.Content(), [term]);

        Assert.Empty(shown.FindAll("script, b"));
        Assert.Equal("<script>a</script>", shown.Find("dt").Words());
        Assert.Equal("<b>bold</b>", shown.Find("dd").Words());
    }

    [Fact]
    public void Words_OfAnotherLanguage_AreUsedThroughoutAlsoForTheScript()
    {
        var edition = new Edition("ar", ArabicWords.Words, Site.Unread, [], [], []);
        var term = new Term("x", Localized.Plain("خلية"), LocalizedNames.None, Localized.Plain("معنى"), Localized.Empty, [], []);

        var shown = Render<TermMeanings>(parameters => parameters
            .Add(meanings => meanings.Terms, [term])
            .Add(meanings => meanings.Edition, edition)
            .Add(meanings => meanings.Addresses, new Addresses("")));

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
        var script = shown.Find("template#term-words");
        Assert.Equal(ArabicWords.In("More about this word"), script.GetAttribute("data-more"));
        Assert.Equal(ArabicWords.In("Close"), script.GetAttribute("data-close"));
    }

    private IRenderedComponent<TermMeanings> Show(Snapshot snapshot, IEnumerable<Term> terms) =>
        Render<TermMeanings>(parameters => parameters
            .Add(meanings => meanings.Terms, terms)
            .Add(meanings => meanings.Edition, snapshot.English())
            .Add(meanings => meanings.Addresses, snapshot.Addresses));
}
