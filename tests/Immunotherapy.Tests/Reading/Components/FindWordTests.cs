using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class FindWordTests : BunitContext
{
    private readonly Snapshot snapshot = Published.Content();

    [Fact]
    public void Form_IsASearchThatSendsItsWord()
    {
        var shown = Show("");

        var form = shown.Find("form[role=search]");
        Assert.Equal(("get", "/en/glossary"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal("Find a word", form.QuerySelector("label[for=q]")!.Words());
        Assert.Equal(("q", "100"), (form.QuerySelector("input")!.GetAttribute("name"), form.QuerySelector("input")!.GetAttribute("maxlength")));
        Assert.Empty(shown.FindAll(".notice, section"));
    }

    [Fact]
    public void Found_AreCountedAndLinked()
    {
        var shown = Show("cell", snapshot.Terms["t-cell"]);

        Assert.Equal("Words found: 1", shown.Find("h2").Words());
        Assert.Equal("cell", shown.Find("input").GetAttribute("value"));
        Assert.Equal("/en/glossary/t-cell", shown.ByRole("link", "T cell").GetAttribute("href"));
        Assert.Equal("/en/glossary", shown.ByRole("link", "All words").GetAttribute("href"));
    }

    [Fact]
    public void FoundNone_SaysSoAndKeepsTheWord()
    {
        var shown = Show("<b>\"'");

        Assert.Equal("No word fits. Try fewer letters, or look under a letter.", shown.Find(".notice").Words());
        Assert.Equal("<b>\"'", shown.Find("input").GetAttribute("value"));
        Assert.Empty(shown.FindAll("b"));
    }

    [Fact]
    public void Edition_FromRightToLeft_SaysNothingInEnglish()
    {
        var arabic = new Edition("ar", ArabicWords.Words, Site.Unread, [], [], []);
        var term = new Term("x", Localized.Plain("خلية"), LocalizedNames.None, Localized.Plain("معنى"), Localized.Empty, [], []);

        var shown = Render<FindWord>(parameters => parameters
            .Add(find => find.Query, "خلية").Add(find => find.Found, [term]).Add(find => find.Edition, arabic).Add(find => find.Addresses, new Addresses("")));

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
    }

    private IRenderedComponent<FindWord> Show(string query, params Term[] found) =>
        Render<FindWord>(parameters => parameters
            .Add(find => find.Query, query).Add(find => find.Found, found).Add(find => find.Edition, snapshot.English()).Add(find => find.Addresses, snapshot.Addresses));
}
