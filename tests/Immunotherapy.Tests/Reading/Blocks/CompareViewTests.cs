using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Reading.Blocks;

namespace Immunotherapy.Tests.Reading.Blocks;

public sealed class CompareViewTests : BunitContext
{
    [Fact]
    public void Risks_StandBesideEachOtherBaselineFirst()
    {
        var shown = Show(Sample());

        Assert.Equal(
            ["51 out of 100 were alive. 49 out of 100 were not.", "65 out of 100 were alive. 35 out of 100 were not."], shown.Names("img"));
        var who = shown.Words();
        Assert.True(who.IndexOf("Who: people without.", StringComparison.Ordinal) < who.IndexOf("51 out of 100", StringComparison.Ordinal));
        Assert.True(who.IndexOf("51 out of 100", StringComparison.Ordinal) < who.IndexOf("Who: people with.", StringComparison.Ordinal));
        Assert.True(who.IndexOf("Who: people with.", StringComparison.Ordinal) < who.IndexOf("65 out of 100", StringComparison.Ordinal));
    }

    [Fact]
    public void TimeAndSource_AreSaidOnceForBoth()
    {
        var shown = Show(Sample());

        Assert.EndsWith("Time: 5 years. Source 1", shown.Words(), StringComparison.Ordinal);
        Assert.Equal(2, shown.Words().Split("Time:").Length);
        Assert.Equal(["Source 1"], shown.Names("link"));
    }

    [Fact]
    public void Heading_IsTheCaption()
    {
        var shown = Show(Sample("Alive after *5 years*"));

        Assert.Equal("Alive after 5 years", shown.Find("figure > figcaption").Words());
    }

    [Fact]
    public void Heading_None_LeavesNoEmptyCaption()
    {
        var shown = Show(Sample());

        Assert.Empty(shown.FindAll("figcaption"));
    }

    [Fact]
    public void Source_Unknown_LeavesTheLinkOut()
    {
        var block = Sample();

        var shown = Show(block with { Baseline = block.Baseline with { Source = null }, Treated = block.Treated with { Source = null } });

        Assert.Empty(shown.FindAll("a"));
        Assert.EndsWith("Time: 5 years.", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_OfAnotherLanguage_AreUsedThroughout()
    {
        var risk = new Risk(1, 100, "نعم", "لا", "ناس", "٥", 1);

        var shown = Show(new Compare(SafeHtml.Empty, risk, risk), ArabicWords.Words);

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
        Assert.All(shown.Names("img"), name => Assert.DoesNotContain(name, char.IsAsciiLetter));
    }

    private IRenderedComponent<CompareView> Show(Compare block, Words? words = null) =>
        Render<CompareView>(parameters => parameters.Add(view => view.Block, block).Add(view => view.Words, words ?? Words.English));

    private static Compare Sample(string heading = "") => Published.Block<Compare>(
        $":::compare {heading}\n{RiskViewTests.Sample(n: 51, group: "people without")}\n{RiskViewTests.Sample(n: 65, group: "people with")}\n:::");
}
