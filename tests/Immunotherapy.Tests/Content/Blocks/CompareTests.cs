using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Tests.Content.Blocks;

public sealed class CompareTests : IDisposable
{
    private const string Baseline = ":::risk\nn: 82\nof: 100\nevent: were alive\nnonEvent: were not\ngroup: chemotherapy\ntime: 5 years\nsource: first-source\n:::\n";
    private const string Treated = ":::risk\nn: 87\nof: 100\nevent: were alive\nnonEvent: were not\ngroup: both\ntime: 5 years\nsource: first-source\n:::\n";

    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Compare_TwoRisksOfOneTrial_AreKeptInTheirOrder()
    {
        Assert.Empty(content.Write($":::compare Alive after 5 years\n{Baseline}\n{Treated}:::"));

        var compare = content.Block<Compare>();
        Assert.Equal(("Alive after 5 years", 82, 87), (compare.Heading.Value, compare.Baseline.N, compare.Treated.N));
    }

    [Theory]
    [InlineData("time: 5 years", "time: 18 months")]
    [InlineData("of: 100", "of: 1000")]
    [InlineData("source: first-source", "source: second-source")]
    public void Compare_NumbersOfDifferentTrials_AreRefused(string old, string other)
    {
        var faults = content.Write($":::compare\n{Baseline}{Treated.Replace(old, other, StringComparison.Ordinal)}:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine, "Numbers of different trials must not stand beside each other.");
        Assert.Null(content.Article("probe"));
    }

    [Theory]
    [InlineData(Baseline)]
    [InlineData(Baseline + Treated + Treated)]
    [InlineData(Baseline + "And some words.\n" + Treated)]
    [InlineData(Baseline + ":::note\nA remark.\n:::\n")]
    [InlineData("Only words.\n")]
    [InlineData("")]
    public void Compare_OtherThanTwoRisks_IsRefused(string inner)
    {
        var faults = content.Write($":::compare\n{inner}:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine, "\":::compare\" holds two \":::risk\" blocks of one trial and nothing else.");
    }

    [Fact]
    public void Compare_WithFaultInARisk_NamesTheLineOfTheRisk()
    {
        var faults = content.Write($":::compare\n{Baseline}{Treated.Replace("n: 87", "n: 870", StringComparison.Ordinal)}:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine + 11, "\"n\" lies between 0 and it.");
    }

    [Fact]
    public void Compare_NotClosed_IsRefused()
    {
        var faults = content.Write($":::compare\n{Baseline}{Treated}");

        Assert.Contains(faults, fault => fault.Line == LiveContent.BodyLine && fault.Message.StartsWith("The block \":::compare\" is not closed.", StringComparison.Ordinal));
    }
}
