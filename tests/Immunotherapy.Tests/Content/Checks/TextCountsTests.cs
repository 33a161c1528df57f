using Immunotherapy.Web.Content.Checks;

namespace Immunotherapy.Tests.Content.Checks;

/// <summary>The formulas against figures that were calculated by hand.</summary>
public sealed class TextCountsTests
{
    [Theory]
    [InlineData(25, 3, 28, 0, 0.876, 103.625, 3.129)]
    [InlineData(100, 8, 140, 12, 5.805, 75.708, 10.126)]
    public void EnglishFormulas_GiveTheGoldenValues(int words, int sentences, int syllables, int longWords, double grade, double ease, double smog)
    {
        var counts = new TextCounts(words, sentences, syllables, longWords);

        Assert.Equal((grade, ease, smog), (Math.Round(counts.FleschKincaid, 3), Math.Round(counts.FleschEase, 3), Math.Round(counts.Smog, 3)));
    }

    [Theory]
    [InlineData(7, 1, 12, 96.843, 93.035)]
    [InlineData(100, 8, 205, 71.090, 66.620)]
    public void SpanishFormulas_GiveTheGoldenValues(int words, int sentences, int syllables, double huerta, double inflesz)
    {
        var counts = new TextCounts(words, sentences, syllables, 0);

        Assert.Equal((huerta, inflesz), (Math.Round(counts.FernandezHuerta, 3), Math.Round(counts.Inflesz, 3)));
    }
}
