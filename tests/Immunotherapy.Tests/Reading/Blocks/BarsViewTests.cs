using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Reading.Blocks;

namespace Immunotherapy.Tests.Reading.Blocks;

public sealed class BarsViewTests : BunitContext
{
    /// <summary>A block as an author writes it, with a second row that is half of the whole.</summary>
    public static string Sample(int n, int of = 100, string label = "Rash", string heading = "") => $$"""
        :::bars {{heading}}
        of: {{of}}
        group: people who had the medicine
        source: first-source
        rows:
          - { label: "{{label}}", n: {{n}} }
          - { label: Half, n: {{of / 2}} }
        :::
        """;

    [Theory]
    [InlineData(0, 100, "Rash: 0 out of 100")]
    [InlineData(21, 100, "Rash: 21 out of 100")]
    [InlineData(100, 100, "Rash: 100 out of 100")]
    [InlineData(1000, 1000, "Rash: 1,000 out of 1,000")]
    public void Row_TellsItsNumberInWordsAndDrawsItOnTheWholeScale(int n, int of, string words)
    {
        var shown = Show(Published.Block<Bars>(Sample(n, of)));

        var row = shown.FindAll("li")[0];
        Assert.Equal(words, row.Words());
        Assert.Equal($"{n}", row.QuerySelector(".on")!.GetAttribute("width"));
        Assert.Equal($"{of}", row.QuerySelector(".off")!.GetAttribute("width"));
        Assert.Equal($"0 0 {of} 4", row.QuerySelector("svg")!.GetAttribute("viewBox"));
    }

    [Fact]
    public void Rows_KeepTheirOrderAndShareTheScale()
    {
        var shown = Show(Published.Block<Bars>(Sample(n: 21)));

        Assert.Equal(["Rash: 21 out of 100", "Half: 50 out of 100"], shown.FindAll("ul > li").Select(Accessible.Words));
        Assert.Equal("0 0 100 4", Assert.Single(shown.FindAll("svg").Select(bar => bar.GetAttribute("viewBox")).Distinct()));
    }

    // The number is said in words already
    [Fact]
    public void Drawing_IsHiddenFromScreenReaders()
    {
        var shown = Show(Published.Block<Bars>(Sample(n: 21)));

        Assert.All(shown.FindAll("svg"), bar => Assert.Equal("true", bar.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void Heading_IsTheCaption()
    {
        var shown = Show(Published.Block<Bars>(Sample(n: 21, heading: "How *often*")));

        Assert.Equal("How often", shown.Find("figure > figcaption").Words());
    }

    [Fact]
    public void Heading_None_LeavesNoEmptyCaption()
    {
        var shown = Show(Published.Block<Bars>(Sample(n: 21)));

        Assert.Empty(shown.FindAll("figcaption"));
    }

    [Fact]
    public void Bars_NameGroupAndSource()
    {
        var shown = Show(Published.Block<Bars>(Sample(n: 21)));

        Assert.EndsWith("Who: people who had the medicine. Source 1", shown.Words(), StringComparison.Ordinal);
        Assert.Equal("#source-1", shown.ByRole("link", "Source 1").GetAttribute("href"));
    }

    [Fact]
    public void Source_Unknown_LeavesTheLinkOut()
    {
        var shown = Show(Published.Block<Bars>(Sample(n: 21)) with { Source = null });

        Assert.Empty(shown.FindAll("a"));
        Assert.EndsWith("Who: people who had the medicine.", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Label_WithMarkup_IsText()
    {
        var shown = Show(Published.Block<Bars>(Sample(n: 21, label: "<script>a</script>")));

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal("<script>a</script>: 21 out of 100", shown.FindAll("li")[0].Words());
    }

    [Fact]
    public void Words_OfAnotherLanguage_AreUsedThroughout()
    {
        var shown = Show(new Bars(SafeHtml.Empty, 100, "ناس", 1, [new Bar("طفح", 21)]), ArabicWords.Words);

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
    }

    private IRenderedComponent<BarsView> Show(Bars bars, Words? words = null) =>
        Render<BarsView>(parameters => parameters.Add(view => view.Block, bars).Add(view => view.Words, words ?? Words.English));
}
