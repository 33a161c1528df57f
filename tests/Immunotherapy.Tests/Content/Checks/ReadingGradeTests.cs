using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content.Checks;

public sealed class ReadingGradeTests : IDisposable
{
    private const string Hard = "Immunological pharmaceutical administration necessitates comprehensive interdisciplinary evaluation, notwithstanding considerable heterogeneity. ";
    private const string Drug = "Pembrolizumab is given into a vein. ";

    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void NamesOfMedicines_CountOnlyInTheRawFigure()
    {
        content.Write(Repeat(Drug, 30), "drugs: [pembrolizumab]");

        var grade = content.Article("probe")!.Body.Grade!;

        Assert.InRange(grade.RawScore, 9, 11);
        Assert.InRange(grade.AdjustedScore, 3.5, 5.5);
    }

    [Fact]
    public void WordsThatThePageExplains_CountOnlyInTheRawFigure()
    {
        content.Write("[Pembrolizumab](term:pd-1) helps. " + Repeat(Drug, 30));

        var grade = content.Article("probe")!.Body.Grade!;

        Assert.True(grade.RawScore - grade.AdjustedScore > 4);
    }

    [Fact]
    public void HardPage_IsAnErrorThatNamesTheSentencesToShorten_AndIsShownAllTheSame()
    {
        content.Write(Repeat(Hard, 12));

        var fault = Assert.Single(content.WritingOf("en/articles/probe.md"), fault => fault.Code == "grade");

        Assert.Equal(Severity.Error, fault.Severity);
        Assert.Matches("Flesch-Kincaid.*Shorten these first:.*line [0-9]+ \"Immunological", fault.Message);
        Assert.NotNull(content.Article("probe"));
    }

    [Fact]
    public void ShortPage_HasNoGrade()
    {
        content.Write(Repeat(Hard, 2));

        Assert.Null(content.Article("probe")!.Body.Grade);
        Assert.DoesNotContain(content.WritingOf("en/articles/probe.md"), fault => fault.Code == "grade");
    }

    [Fact]
    public void HeadingsTablesCodeAndAddresses_AreNoProse()
    {
        content.Write(Repeat("You may call us now. ", 30));
        var plain = content.Article("probe")!.Body.Grade!.Raw;

        content.Write(Repeat("You may call us now. ", 30) + "\n\n## Immunological administration\n\n| Immunological |\n|---|\n| pharmaceutical |\n\n```\nheterogeneity\n```\n\n[You](https://example.org/immunological-administration) may call us now [@first-source].");

        var rich = content.Article("probe")!.Body.Grade!.Raw;
        Assert.Equal((plain.Words + 5, plain.Sentences + 1), (rich.Words, rich.Sentences));
    }

    private static string Repeat(string sentence, int times) => string.Join("\n\n", Enumerable.Repeat(sentence.Trim(), times));
}
