using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

/// <summary>What rests on a source that no longer holds is named, and stays shown until somebody has looked at it.</summary>
public sealed class WithdrawnSourceTests : IDisposable
{
    private const string Withdrawn = "\n- { key: old-source, title: Old, publisher: A, url: \"https://example.org/old\", state: withdrawn, since: 2026-12-01, by: first-source, why: the figures were wrong }\n";

    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    private IEnumerable<Fault> Found => content.Snapshot.Faults.Where(fault => fault.Code == "withdrawn");

    [Fact]
    public void EachPageTrialDecisionAndTerm_ThatRestsOnIt_IsNamed()
    {
        content.Files.Write("sources.yaml", ContentFixture.Sources + Withdrawn);
        content.Files.Write("en/articles/probe.md", ContentFixture.Article("Probe", "Text [@first-source] [@old-source].").Replace("[first-source, second-source]", "[first-source, old-source]", StringComparison.Ordinal));
        content.Files.Write("trials.yaml", TrialFiles.Trials.Replace("[first-source]", "[old-source]", StringComparison.Ordinal));
        content.Files.Write("approvals.yaml", TrialFiles.Approvals.Replace("[first-source]", "[old-source]", StringComparison.Ordinal));
        content.Files.Write("glossary.yaml", ContentFixture.Glossary + "\n- { id: b-cell, term: B cell, meaning: A cell., sources: [old-source, first-source] }\n");

        content.Look();

        Assert.Equal(["approvals.yaml", "en/articles/probe.md", "glossary.yaml", "trials.yaml"], Found.Select(fault => fault.File).Distinct());
        Assert.All(Found, fault => Assert.Contains("was withdrawn on 2026-12-01 (the figures were wrong); see first-source", fault.Message, StringComparison.Ordinal));
        Assert.Contains(Found, fault => fault.Message.Contains("The term b-cell rests on it", StringComparison.Ordinal));
        Assert.NotNull(content.Article("probe"));
        Assert.All(Found, fault => Assert.Equal(Severity.Warning, fault.Severity));
    }

    [Fact]
    public void PageOnOtherSources_IsNotNamed()
    {
        content.Files.Write("sources.yaml", ContentFixture.Sources + Withdrawn);
        content.Look();

        Assert.Empty(Found);
    }

    [Theory]
    [InlineData("state: retired", "\"state\" must be one of: withdrawn, superseded.")]
    [InlineData("state: superseded, by: nowhere", "There is no source \"nowhere\" to take its place.")]
    [InlineData("why: wrong", "belong to \"state: withdrawn\"")]
    [InlineData("state: withdrawn, since: soon", "\"since\" is not a date.")]
    public void Status_WrittenWrongly_SaysWhatToWrite(string keys, string words)
    {
        var faults = new Faults("sources.yaml");

        Source.ReadAll($"- {{ key: a, title: A, publisher: A, url: \"https://example.org\", {keys} }}\n", faults);

        Assert.Contains(faults.Found, fault => fault.HoldsBack && fault.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void TermWithAnUnknownSource_KeepsTheLastGoodGlossary()
    {
        content.Files.Write("glossary.yaml", ContentFixture.Glossary + "\n- { id: b-cell, term: B cell, meaning: A cell., sources: [nowhere] }\n");
        content.Look();

        Assert.False(content.Snapshot.Terms.ContainsKey("b-cell"));
        Assert.Contains("There is no source \"nowhere\"", Assert.Single(content.Errors), StringComparison.Ordinal);
    }
}
