using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Tests.Content.Blocks;

public sealed class NumberBlockTests : IDisposable
{
    private const string RiskBody = "n: 87\nof: 100\nevent: were alive\nnonEvent: were not\ngroup: people in a trial\ntime: 5 years\nsource: first-source\n";
    private const string BarsBody = "of: 100\ngroup: people in a trial\nsource: first-source\nrows:\n  - { label: Rash, n: 20 }\n  - { label: Cough, n: 10 }\n";

    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Risk_Whole_IsKept()
    {
        Assert.Empty(content.Write($":::risk\n{RiskBody}:::"));

        var risk = content.Block<Risk>();
        Assert.Equal(new Risk(87, 100, "were alive", "were not", "people in a trial", "5 years", 1), risk);
        Assert.Equal(13, risk.Others);
    }

    [Theory]
    [InlineData("n: 0\nof: 100")]
    [InlineData("n: 100\nof: 100")]
    [InlineData("n: 3\nof: 1000")]
    public void Risk_WithinItsWhole_IsShown(string numbers)
    {
        Assert.Empty(content.Write($":::risk\n{RiskBody.Replace("n: 87\nof: 100", numbers, StringComparison.Ordinal)}:::"));
    }

    [Theory]
    [InlineData("n: 87", "n: -1", 1, "\"n\" lies between 0 and it.")]
    [InlineData("n: 87", "n: 101", 1, "\"n\" lies between 0 and it.")]
    [InlineData("n: 87", "n: most", 1, "\"n\" must be a whole number.")]
    [InlineData("n: 87", "n: 87.5", 1, "\"n\" must be a whole number.")]
    [InlineData("n: 87", "n: [87]", 1, "\"n\" must be one text.")]
    [InlineData("of: 100", "of: 250", 1, "\"of\" is 100 (or 1000 for what is rarer than 1 in 100)")]
    [InlineData("of: 100", "of: 0", 1, "\"of\" is 100")]
    [InlineData("event: were alive\n", "", 1, "\"event\" is missing.")]
    [InlineData("nonEvent: were not\n", "", 1, "\"nonEvent\" is missing.")]
    [InlineData("group: people in a trial\n", "", 1, "\"group\" is missing.")]
    [InlineData("time: 5 years\n", "", 1, "\"time\" is missing.")]
    [InlineData("source: first-source", "", 1, "\"source\" is missing.")]
    [InlineData("source: first-source", "source: frst-source", 7, "There is no source \"frst-source\" in sources.yaml. Did you mean \"first-source\"?")]
    [InlineData("time: 5 years", "time: 5 years\ntimes: 6", 7, "\"times\" is not a key that is known here. Did you mean \"time\"?")]
    [InlineData("time: 5 years", "time: &a 5 years", 6, "Anchors and aliases")]
    [InlineData("n: 87", "n: {a: {b: {c: {d: {e: 1}}}}}", 1, "nested deeper than 4 levels")]
    public void Risk_WithWrongLine_IsRefused(string old, string text, int line, string words)
    {
        var faults = content.Write($":::risk\n{RiskBody.Replace(old, text, StringComparison.Ordinal)}:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine + line, words);
        Assert.Null(content.Article("probe"));
    }

    [Fact]
    public void Risk_LargerThanFrontMatterMayBe_IsRefused()
    {
        var faults = content.Write($":::risk\n{RiskBody}# {string.Concat(Enumerable.Repeat(new string('a', 7000) + "\n# ", 3))}\n:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine + 1, "This YAML is longer than 16 kB.");
    }

    [Fact]
    public void Bars_Whole_AreKept()
    {
        Assert.Empty(content.Write($":::bars Side effects\n{BarsBody}:::"));

        var bars = content.Block<Bars>();
        Assert.Equal(("Side effects", 100, "people in a trial", 1), (bars.Heading.Value, bars.Of, bars.Group, bars.Source!.Value));
        Assert.Equal([new Bar("Rash", 20), new Bar("Cough", 10)], bars.Rows);
    }

    [Theory]
    [InlineData("n: 20", "n: 101", 0, "with n between 0 and 100.")]
    [InlineData("n: 20", "n: -1", 0, "with n between 0 and 100.")]
    [InlineData(", n: 20", "", 0, "with n between 0 and 100.")]
    [InlineData("of: 100", "of: 50", 0, "\":::bars\" needs of: 100")]
    [InlineData("  - { label: Rash, n: 20 }\n  - { label: Cough, n: 10 }\n", "", 0, "rows: 1 to 7 entries")]
    [InlineData("group: people in a trial\n", "", 1, "\"group\" is missing.")]
    [InlineData("source: first-source\n", "", 1, "\"source\" is missing.")]
    [InlineData("label: Rash, ", "", 5, "\"label\" is missing.")]
    [InlineData("label: Rash, ", "lable: Rash, label: Rash, ", 5, "Did you mean \"label\"?")]
    public void Bars_WithWrongLine_AreRefused(string old, string text, int line, string words)
    {
        var faults = content.Write($":::bars Side effects\n{BarsBody.Replace(old, text, StringComparison.Ordinal)}:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine + line, words);
        Assert.Null(content.Article("probe"));
    }

    [Fact]
    public void Bars_WithEightRows_AreRefused()
    {
        var rows = string.Concat(Enumerable.Repeat("  - { label: Rash, n: 20 }\n", 6));

        FaultAssert.IsError(content.Write($":::bars\n{BarsBody}{rows}:::"), LiveContent.BodyLine, "rows: 1 to 7 entries");
    }
}
