using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class TrialFileTests
{
    private readonly Faults faults = new("trials.yaml");

    [Fact]
    public void Trials_WholeFile_KeepsEveryKeyAndTheOrder()
    {
        var trials = Trial.ReadAll(TrialFiles.Trials, faults)!;

        Assert.Empty(faults.Found);
        Assert.Equal([TrialFiles.First, TrialFiles.Second], trials.Keys);
        var trial = trials[TrialFiles.First];
        Assert.Equal(("FIRST-1", "3", "early", "triple-negative", 1174, "completed"),
            (trial.Name, trial.Phase, trial.Setting, trial.Subtype, trial.People, trial.Status));
        Assert.Equal(["pembrolizumab"], trial.Drugs);
        Assert.Equal("Quimioterapia con pembrolizumab o con placebo", trial.Compared!.In("es"));
        Assert.Equal("More people were alive 5 years later.", trial.Plain.In("en"));
        Assert.Equal(["first-source", "second-source"], trial.Sources.Select(source => source.Key));
        Assert.Equal(new DateOnly(2026, 11, 23), trial.Checked);
        Assert.Equal([(87m, 82m, "percent"), (9.7m, 5.6m, "months")], trial.Results.Select(result => (result.With, result.Without!.Value, result.Unit)));
        Assert.Equal(("alive 5 years later", "first-source", 12), (trial.Results[0].What.In("en"), trial.Results[0].Source.Key, trial.Results[0].Source.Line));
    }

    [Fact]
    public void Trials_WithoutResultsAndComparison_AreWhole()
    {
        var trial = Trial.ReadAll(TrialFiles.Trials, faults)![TrialFiles.Second];

        Assert.Null(trial.Compared);
        Assert.Empty(trial.Results);
    }

    [Theory]
    [InlineData("id: NCT00000002", "id: NCT00000001", 16, "The trial \"NCT00000001\" is there twice. Keep one.")]
    [InlineData("id: NCT00000002", "id: nct00000002", 16, "\"nct00000002\" must be a number of ClinicalTrials.gov: NCT and eight digits, for example NCT03036488.")]
    [InlineData("id: NCT00000002", "id: NCT000000021", 16, "must be a number of ClinicalTrials.gov")]
    [InlineData("id: NCT00000002", "id: NCT0000000٢", 16, "must be a number of ClinicalTrials.gov")]
    [InlineData("phase: 1b", "phase: 1c", 18, "\"phase\" must be one of: 1, 1b, 2, 2b, 3. Did you mean")]
    [InlineData("setting: advanced", "setting: advancd", 19, "\"setting\" must be one of: early, advanced. Did you mean \"advanced\"?")]
    [InlineData("subtype: any", "subtype: all", 20, "\"subtype\" must be one of: triple-negative,")]
    [InlineData("status: running", "status: runing", 23, "Did you mean \"running\"?")]
    [InlineData("people: 32", "people: none", 21, "\"people\" must be a whole number.")]
    [InlineData("people: 32", "people: 0", 21, "\"people\" is how many people took part: a whole number from 1 on.")]
    [InlineData("people: 32", "", 16, "\"people\" is missing.")]
    [InlineData("drugs: [til-therapy, interleukin-2]", "drugs: []", 22, "\"drugs\" must name at least one.")]
    [InlineData("drugs: [til-therapy, interleukin-2]", "drugs: [TIL therapy]", 22, "\"TIL therapy\" must be lower-case letters, digits, hyphens and single spaces.")]
    [InlineData("sources: [first-source]", "sources: []", 25, "There is no source. Add \"sources: [key]\"")]
    [InlineData("checked: 2026-11-22", "checked: now", 26, "\"checked\" is not a date.")]
    [InlineData("checked: 2026-11-22", "", 16, "\"checked\" is missing.")]
    [InlineData("status: running", "stattus: running", 23, "Did you mean \"status\"?")]
    [InlineData("with: 87", "with: 101", 12, "\"with\" is how many people out of 100: a number from 0 to 100.")]
    [InlineData("without: 82", "without: 182", 12, "\"without\" is how many people out of 100")]
    [InlineData("with: 87", "with: -1", 12, "\"with\" must be a number with at most one decimal")]
    [InlineData("with: 9.7", "with: 9.75", 13, "\"with\" must be a number with at most one decimal, for example 87 or 23.4.")]
    [InlineData("with: 9.7", "with: \"9,7\"", 13, "\"with\" must be a number with at most one decimal")]
    [InlineData("with: 9.7", "with: 0", 13, "\"with\" is a number of months: above 0 and at most 600.")]
    [InlineData("with: 9.7, ", "", 13, "\"with\" is missing.")]
    [InlineData("unit: months", "unit: years", 13, "\"unit\" must be one of: percent, months.")]
    [InlineData(", source: second-source", "", 13, "\"source\" is missing.")]
    [InlineData("results:", "results: many\n  more:", 11, "\"results\" must be a list of entries")]
    public void Trials_WrongEntry_SaysWhatToWrite(string old, string text, int line, string words)
    {
        Assert.Contains(old, TrialFiles.Trials, StringComparison.Ordinal);

        Trial.ReadAll(TrialFiles.Trials.Replace(old, text, StringComparison.Ordinal), faults);

        Assert.Contains(faults.Found, fault =>
            (fault.Line, fault.Severity) == (line, Severity.Error) && fault.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Results_MoreThanAReaderCanUse_AreRefused()
    {
        const string result = "    - { what: { en: alive 5 years later, es: seguían con vida 5 años después }, with: 87, without: 82, unit: percent, source: first-source }\n";

        Trial.ReadAll(TrialFiles.Trials.Replace(result, string.Concat(Enumerable.Repeat(result, 12)), StringComparison.Ordinal), faults);

        Assert.Equal(["There are more than 12 results. Keep those that matter most to patients."], faults.Found.Select(fault => fault.Message));
    }

    [Fact]
    public void ReadAll_EmptyFile_HasNoEntries()
    {
        Assert.Empty(Trial.ReadAll("# none yet\n", faults)!);
        Assert.Empty(Approval.ReadAll("# none yet\n", faults)!);
        Assert.Empty(QuestionTopic.ReadAll("", faults)!);
        Assert.Empty(faults.Found);
    }
}
