using System.Text.RegularExpressions;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Articles;

/// <summary>Trials and decisions on medicines, as the data files tell them.</summary>
public sealed partial class ShippedTrialsTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    private static readonly DateOnly Written = new(2026, 11, 23);

    [Fact]
    public void Trials_AreAtLeastThirty_InEachLanguage() =>
        Assert.All(ShippedContent.Languages, lang => Assert.InRange(content.Edition(lang).Trials.Count, 30, 200));

    [Fact]
    public void Trials_AreWhole() => Assert.All(content.Snapshot.Trials, entry =>
    {
        var (id, trial) = entry;
        Assert.Equal(id, trial.Id);
        Assert.True(Trial.IsId(id));
        Assert.NotEqual("", trial.Name);
        Assert.Contains(trial.Phase, Trial.Phases);
        Assert.Contains(trial.Setting, Trial.Settings);
        Assert.Contains(trial.Subtype, Trial.Subtypes);
        Assert.Contains(trial.Status, Trial.Statuses);
        Assert.InRange(trial.People, 10, 10_000);
        Assert.NotEmpty(trial.Drugs);
        Assert.NotEmpty(trial.Sources);
        Assert.InRange(trial.Checked, Written, Written.AddYears(1));
    });

    [Fact]
    public void Trials_SpeakEachLanguageInWholeSentences() => Assert.All(content.Snapshot.Trials.Values, trial =>
        SpokenEverywhere(trial.Name, [trial.Plain], [.. trial.Results.Select(result => result.What), .. trial.Compared is { } compared ? [compared] : Array.Empty<Localized>()]));

    // A second group with nobody named to be in it would be the group of another trial
    [Fact]
    public void Results_WithTwoGroups_AreOfOneTrialThatSaysWhoWasCompared() => Assert.All(content.Snapshot.Trials.Values, trial =>
    {
        // GP2 is the name of a vaccine, too
        var foreign = content.Snapshot.Trials.Values.Where(other => other.Id != trial.Id && other.Name != "GP2" && Names(other.Name).IsMatch(trial.Compared?.In("en") ?? "")).Select(other => other.Name);

        Assert.True(trial.Compared is not null || trial.Results.All(result => result.Without is null), $"{trial.Name} gives a second group, but not who was in it.");
        Assert.Empty(foreign);
        Assert.All(trial.Results, result => Assert.DoesNotMatch(@"KEYNOTE|IMpassion|NCT\d", result.What.In("en")));
    });

    [Fact]
    public void Approvals_AreInOrderAndWhole()
    {
        var approvals = content.Snapshot.Approvals;

        Assert.InRange(approvals.Count, 15, 200);
        Assert.All(approvals.Zip(approvals.Skip(1)), pair => Assert.False(pair.First.Date.IsAfter(pair.Second.Date), $"{pair.First.Date} stands before {pair.Second.Date}."));
        Assert.All(approvals, approval =>
        {
            Assert.Matches(@"\A20[12][0-9](-[01][0-9](-[0-3][0-9])?)?\z", approval.Date.ToString());
            Assert.NotEmpty(approval.Sources);
            Assert.NotEmpty(approval.Drugs);
            SpokenEverywhere(approval.Date.ToString(), [approval.What], []);
        });
    }

    [Theory]
    [InlineData("2019-03", "us", "accelerated", "atezolizumab")]
    [InlineData("2020-11", "us", "accelerated", "pembrolizumab")]
    [InlineData("2021-07", "us", "approved", "pembrolizumab")]
    [InlineData("2021-08", "us", "withdrawn", "atezolizumab")]
    [InlineData("2026-06", "us", "approved", "pembrolizumab")]
    public void Approvals_HoldTheTurningPoints(string date, string country, string kind, string drug) =>
        Assert.Contains(content.Snapshot.Approvals, approval => approval.Date.ToString()!.StartsWith(date, StringComparison.Ordinal)
            && approval.Country == country && approval.Kind == kind && approval.Drugs.Contains(drug));

    [Fact]
    public void Questions_AreThereForEachTopicInEachLanguage()
    {
        Assert.InRange(content.Snapshot.Questions.Count, 6, 20);
        Assert.All(content.Snapshot.Questions, topic =>
        {
            Assert.InRange(topic.Questions.Count, 3, 7);
            Assert.All(topic.Questions.Append(topic.Topic), text => Assert.All(ShippedContent.Languages, lang => Assert.True(text.Speaks(lang))));
            Assert.All(topic.Questions, question => Assert.All(ShippedContent.Languages, lang => Assert.EndsWith("?", question.In(lang), StringComparison.Ordinal)));
            Assert.All(topic.Questions, question => Assert.NotEqual(question.In("en"), question.In("es")));
        });
    }

    private static void SpokenEverywhere(string name, IEnumerable<Localized> sentences, IEnumerable<Localized> parts) => Assert.Multiple(
        () => Assert.All(sentences.Concat(parts), text => Assert.All(ShippedContent.Languages, lang => Assert.True(text.Speaks(lang) && text.In(lang).Length > 5, name))),
        () => Assert.All(sentences.Concat(parts), text => Assert.NotEqual(text.In("en"), text.In("es"))),
        () => Assert.All(sentences, text => Assert.All(ShippedContent.Languages, lang => Assert.Matches(Sentence(), text.In(lang)))));

    private static Regex Names(string name) => new($@"(?<![\w-]){Regex.Escape(name)}(?![\w-])");

    [GeneratedRegex(@"\A[\p{Lu}¿""0-9].*[.?]""?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();
}
