using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Content;

/// <summary>trials.yaml, approvals.yaml and questions.yaml, which a site may have or not.</summary>
public sealed class OptionalFileTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Files_NeverThere_AreNoFault()
    {
        Assert.Empty(content.Snapshot.Faults);
        Assert.Empty(content.Snapshot.Trials);
        Assert.Empty(content.Snapshot.Approvals);
        Assert.Empty(content.Snapshot.Questions);
    }

    [Fact]
    public void Files_Written_AreInTheSnapshotAndItsEditions()
    {
        content.Files.WriteTrialFiles();
        content.Look();

        Assert.Empty(content.Snapshot.Faults);
        Assert.Equal([TrialFiles.First, TrialFiles.Second], content.Snapshot.Trials.Keys);
        Assert.Equal([2019, 2021], content.Snapshot.Approvals.Select(approval => approval.Date.Year));
        Assert.Equal(["tests", "costs"], content.Snapshot.Questions.Select(topic => topic.Id));
        Assert.Equal((2, 2, 2), (content.Snapshot.Edition("en")!.Trials.Count, content.Snapshot.Edition("en")!.Approvals.Count, content.Snapshot.Edition("en")!.Questions.Count));
    }

    [Theory]
    [InlineData("trials.yaml")]
    [InlineData("approvals.yaml")]
    [InlineData("questions.yaml")]
    public void File_Broken_StaysAsItWas_AlsoOverARestart(string file)
    {
        content.Files.WriteTrialFiles();
        content.Look();
        content.Store.KeepLastGood();

        content.Files.Write(file, "a: [");
        content.Look();
        IsWhole();
        FaultAssert.IsError(content.FaultsOf(file), 1, "This is not YAML:");

        content.Restart();
        IsWhole();
    }

    [Theory]
    [InlineData("trials.yaml", "sources: [first-source, second-source]", "sources: [frst-source]", 14, "There is no source \"frst-source\" in sources.yaml. Did you mean \"first-source\"?")]
    [InlineData("trials.yaml", "unit: percent, source: first-source", "unit: percent, source: third", 12, "There is no source \"third\" in sources.yaml.")]
    [InlineData("approvals.yaml", "sources: [first-source]", "sources: [frst-source]", 10, "There is no source \"frst-source\" in sources.yaml.")]
    [InlineData("approvals.yaml", "trial: NCT00000001", "trial: NCT00000003", 9, "There is no trial \"NCT00000003\" in trials.yaml. Did you mean \"NCT00000001\"?")]
    public void Entry_PointingAtNothing_KeepsTheFileAsItWas(string file, string old, string text, int line, string words)
    {
        content.Files.WriteTrialFiles();
        content.Look();

        content.Files.Write(file, File.ReadAllText(content.Files.PathOf(file)).Replace(old, text + " # changed", StringComparison.Ordinal).Replace(" # changed,", ",", StringComparison.Ordinal).Replace(" # changed }", " }", StringComparison.Ordinal));
        content.Look();

        FaultAssert.IsError(content.FaultsOf(file), line, words);
        IsWhole();
    }

    [Fact]
    public void Source_TakenOut_IsAFaultOfTheTrialsAndTheyStay()
    {
        content.Files.WriteTrialFiles();
        content.Look();

        content.Files.Write("sources.yaml", ContentFixture.Sources.Split('\n')[0]);
        content.Look();

        Assert.Contains(content.FaultsOf("trials.yaml"), fault => fault is { Line: 14, Message: "There is no source \"second-source\" in sources.yaml." });
        Assert.Equal(2, content.Snapshot.Trials.Count);
    }

    [Fact]
    public void Text_MissingALanguage_IsAWarningAndLeftOutThere()
    {
        content.Files.WriteArticle("side-effects", lang: "es");
        content.Files.WriteTrialFiles();
        content.Files.Write("trials.yaml", TrialFiles.Trials.Replace(", es: No se encontraron resultados en noviembre de 2026.", "", StringComparison.Ordinal));
        content.Look();

        FaultAssert.IsWarning(content.FaultsOf("trials.yaml"), 24, "A text of \"plain\" is missing in: es. It is left out there.");
        Assert.Equal([TrialFiles.First], content.Snapshot.Edition("es")!.Trials.Select(trial => trial.Id));
    }

    [Fact]
    public void File_Removed_IsGoneAfterTwoLooks()
    {
        content.Files.WriteTrialFiles();
        content.Look();

        content.Files.Delete("questions.yaml");
        content.Look();
        Assert.NotEmpty(content.Snapshot.Questions);
        content.Look();

        Assert.Empty(content.Snapshot.Questions);
        Assert.Empty(content.Errors);
        Assert.NotEmpty(content.Snapshot.Trials);
    }

    private void IsWhole()
    {
        Assert.Equal(2, content.Snapshot.Trials[TrialFiles.First].Sources.Count);
        Assert.Equal(TrialFiles.First, content.Snapshot.Approvals[1].Trial!.Key);
        Assert.Equal(2, content.Snapshot.Questions.Count);
    }
}
