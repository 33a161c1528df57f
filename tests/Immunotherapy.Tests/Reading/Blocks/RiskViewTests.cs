using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Reading.Blocks;

namespace Immunotherapy.Tests.Reading.Blocks;

public sealed class RiskViewTests : BunitContext
{
    /// <summary>A block as an author writes it.</summary>
    public static string Sample(int n, int of = 100, string happened = "were alive", string group = "people with the medicine") => $"""
        :::risk
        n: {n}
        of: {of}
        event: "{happened}"
        nonEvent: were not
        group: "{group}"
        time: 5 years
        source: second-source
        :::
        """;

    [Theory]
    [InlineData(0, 100, "0 out of 100 were alive. 100 out of 100 were not.")]
    [InlineData(87, 100, "87 out of 100 were alive. 13 out of 100 were not.")]
    [InlineData(100, 100, "100 out of 100 were alive. 0 out of 100 were not.")]
    [InlineData(0, 1000, "0 out of 1,000 were alive. 1,000 out of 1,000 were not.")]
    [InlineData(3, 1000, "3 out of 1,000 were alive. 997 out of 1,000 were not.")]
    [InlineData(1000, 1000, "1,000 out of 1,000 were alive. 0 out of 1,000 were not.")]
    public void Risk_TellsBothFramesInWordsAndDrawsEachPerson(int n, int of, string words)
    {
        var shown = Show(Published.Block<Risk>(Sample(n, of)));

        Assert.Contains(words, shown.Words(), StringComparison.Ordinal);
        var drawing = shown.ByRole("img", words);
        Assert.Equal(n, drawing.QuerySelectorAll(".on").Length);
        Assert.Equal(of - n, drawing.QuerySelectorAll(".off").Length);
    }

    // Those to whom it happened stand together at the start: scattered ones are counted wrongly
    [Fact]
    public void People_ToWhomItHappened_AreDrawnFirst()
    {
        var shown = Show(Published.Block<Risk>(Sample(n: 3)));

        Assert.Equal(
            Enumerable.Repeat("on", 3).Concat(Enumerable.Repeat("off", 97)), shown.FindAll("circle").Select(person => person.ClassName));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void People_AreDrawnWithinTheDrawingEachAtAPlaceOfTheirOwn(int of)
    {
        var shown = Show(Published.Block<Risk>(Sample(n: 1, of)));

        var box = shown.Find("svg").GetAttribute("viewBox")!.Split(' ').Select(int.Parse).ToList();
        var places = shown.FindAll("circle").Select(person => (X: Number(person, "cx"), Y: Number(person, "cy"), R: Number(person, "r"))).ToList();
        Assert.Equal(of, places.Distinct().Count());
        Assert.All(places, place =>
        {
            Assert.InRange(place.X, place.R, box[2] - place.R);
            Assert.InRange(place.Y, place.R, box[3] - place.R);
        });
    }

    [Fact]
    public void Risk_NamesGroupTimeAndSource()
    {
        var shown = Show(Published.Block<Risk>(Sample(n: 1)));

        Assert.Equal("Who: people with the medicine. Time: 5 years. Source 1", shown.Find("figcaption").Words());
        Assert.Equal("#source-1", shown.ByRole("link", "Source 1").GetAttribute("href"));
    }

    [Fact]
    public void Source_Unknown_LeavesTheLinkOut()
    {
        var shown = Show(Published.Block<Risk>(Sample(n: 1)) with { Source = null });

        Assert.Empty(shown.FindAll("a"));
        Assert.Equal("Who: people with the medicine. Time: 5 years.", shown.Find("figcaption").Words());
    }

    [Fact]
    public void Texts_WithMarkup_AreText()
    {
        var shown = Show(Published.Block<Risk>(Sample(n: 1, happened: "<script>a</script>", group: "<b>people</b>")));

        Assert.Empty(shown.FindAll("script, b"));
        Assert.Contains("1 out of 100 <script>a</script>.", shown.AllByRole("img")[0].GetAttribute("aria-label")!, StringComparison.Ordinal);
        Assert.Contains("Who: <b>people</b>.", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_OfAnotherLanguage_AreUsedThroughout()
    {
        var shown = Show(new Risk(1, 1000, "نعم", "لا", "ناس", "٥", 1), ArabicWords.Words);

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
        Assert.DoesNotContain(Assert.Single(shown.Names("img")), char.IsAsciiLetter);
    }

    private IRenderedComponent<RiskView> Show(Risk risk, Words? words = null) =>
        Render<RiskView>(parameters => parameters.Add(view => view.Block, risk).Add(view => view.Words, words ?? Words.English));

    private static int Number(AngleSharp.Dom.IElement element, string attribute) => int.Parse(element.GetAttribute(attribute)!, null);
}
