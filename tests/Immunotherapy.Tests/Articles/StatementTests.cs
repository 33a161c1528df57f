using System.Text.RegularExpressions;

namespace Immunotherapy.Tests.Articles;

/// <summary>Statements that must be right on every page, as far as a test can tell.</summary>
public sealed partial class StatementTests
{
    public static TheoryData<string> Slugs => [.. ShippedContent.Slugs];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_SaysNothingThatIsWrong(string slug)
    {
        var words = ShippedContent.Words(slug) + ShippedContent.KeyMessage(slug);

        Assert.DoesNotMatch(Wrong(), words);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The38Percent_OnlyStandsWithWhatItMeans(string slug)
    {
        var words = ShippedContent.Words(slug);
        foreach (Match match in ThirtyEight().Matches(words))
        {
            var around = words[Math.Max(0, match.Index - 500)..Math.Min(words.Length, match.Index + 500)];
            Assert.Matches("12 of (the )?32|1[89](\\.5)? (out )?of( every)? 100|18\\.5", around);
        }
    }

    [Theory]
    [InlineData("pembrolizumab", "July 2021")]
    [InlineData("pembrolizumab", "November 2020")]
    [InlineData("approvals-and-trials", "March 2019")]
    [InlineData("approvals-and-trials", "August 2021")]
    [InlineData("approvals-and-trials", "June 2026")]
    public void Approvals_StandWithTheirDates(string slug, string date) =>
        Assert.Contains(date, ShippedContent.Words(slug), StringComparison.Ordinal);

    [Fact]
    public void Pembrolizumab_CoversPd1OnTCells_AndIsAnAntibody()
    {
        var words = ShippedContent.Words("pembrolizumab");

        Assert.Matches("lab-made antibody", words);
        Assert.Matches("(covers|blocks) PD-1", words);
    }

    [Fact]
    public void Pdl1Test_MattersForAdvancedCancerOnly()
    {
        var words = ShippedContent.Words("pembrolizumab");

        Assert.Matches("early cancer[^.]*\\.[^•]*?do not need a PD-L1 test", words);
        Assert.Matches("PD-L1 score \\(CPS\\) must be 10 or more", words);
    }

    [Fact]
    public void SideEffects_AreDifferentAndNotSimplyFewer() =>
        Assert.Matches("(?i)different[^.]*not (simply |just )?fewer", ShippedContent.Words("immunotherapy-and-chemotherapy") + ShippedContent.KeyMessage("immunotherapy-and-chemotherapy"));

    [Theory]
    [InlineData("cancer-vaccines")]
    [InlineData("cytokines")]
    [InlineData("adoptive-cell-therapy")]
    public void KindsInResearch_AreSaidNotToBeApprovedForBreastCancer(string slug) =>
        Assert.Matches("(?i)(no|not|none|never)[^.]{0,80}approv[^.]{0,80}breast cancer|breast cancer[^.]{0,80}(no|not|none)[^.]{0,40}approv", ShippedContent.Words(slug));

    [GeneratedRegex(
        @"block(s|ed|ing)? (specific |the )?antibod|immunotherapy is not (FDA[- ])?approved|not FDA[- ]approved until|fewer side effects than|milder than chemo|boost|miracle|\bcures?\b(?! or|, control)|suffer|fight harder|Tecentriq is banned|stop(ping)? your (medicine|steroid)s? yourself",
        RegexOptions.IgnoreCase)]
    private static partial Regex Wrong();

    [GeneratedRegex(@"\b(38|37\.5) ?%|\b38 (out )?of (every )?100")]
    private static partial Regex ThirtyEight();
}
