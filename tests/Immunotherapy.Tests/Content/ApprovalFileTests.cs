using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class ApprovalFileTests
{
    private readonly Faults faults = new("approvals.yaml");

    [Fact]
    public void Approvals_WholeFile_KeepsEveryKeyOldestFirst()
    {
        var approvals = Approval.ReadAll(TrialFiles.Approvals, faults)!;

        Assert.Empty(faults.Found);
        Assert.Equal(["2019-08", "2021-07-26"], approvals.Select(approval => approval.Date.ToString()));
        var approval = approvals[1];
        Assert.Equal(("FDA", "us", "approved", "triple-negative", true), (approval.Body, approval.Country, approval.Kind, approval.Subtype, approval.Immunotherapy));
        Assert.Equal(["pembrolizumab"], approval.Drugs);
        Assert.Equal("Aprobado con quimioterapia.", approval.What.In("es"));
        Assert.Equal((TrialFiles.First, 9), (approval.Trial!.Key, approval.Trial.Line));
        Assert.Equal(["second-source", "first-source"], approvals[0].Sources.Select(source => source.Key));
    }

    [Theory]
    [InlineData("date: 2021-07-26", "date: July 2021", 1, "\"date\" must be a day, a month or a year: 2021-07-26, 2021-07 or 2021.")]
    [InlineData("date: 2021-07-26", "date: 2021-13", 1, "\"date\" must be a day, a month or a year")]
    [InlineData("date: 2021-07-26", "date: 2021-02-30", 1, "\"date\" must be a day, a month or a year")]
    [InlineData("date: 2021-07-26", "date: 21", 1, "\"date\" must be a day, a month or a year")]
    [InlineData("date: 2021-07-26", "date: ~", 1, "\"date\" is missing.")]
    [InlineData("body: FDA", "body: fda", 2, "\"body\" must be one of: FDA, EU, NICE, company. Did you mean \"FDA\"?")]
    [InlineData("kind: approved", "kind: aproved", 4, "Did you mean \"approved\"?")]
    [InlineData("immunotherapy: true", "immunotherapy: yes", 7, "\"immunotherapy\" must be true or false.")]
    [InlineData("  immunotherapy: true\n", "", 1, "\"immunotherapy\" is missing.")]
    [InlineData("what: { en: Approved with chemotherapy., es: Aprobado con quimioterapia. }", "what: ~", 8, "\"what\" is missing.")]
    [InlineData("sources: [first-source]", "sources: []", 10, "There is no source.")]
    public void Approvals_WrongEntry_SaysWhatToWrite(string old, string text, int line, string words)
    {
        Assert.Contains(old, TrialFiles.Approvals, StringComparison.Ordinal);

        Approval.ReadAll(TrialFiles.Approvals.Replace(old, text, StringComparison.Ordinal), faults);

        Assert.Contains(faults.Found, fault =>
            (fault.Line, fault.Severity) == (line, Severity.Error) && fault.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2022", "2021-12-31", true)]
    [InlineData("2021-07-27", "2021-07-26", true)]
    [InlineData("2021-08", "2021-07-26", true)]
    [InlineData("2021", "2021-07", false)]
    [InlineData("2021-07", "2021", false)]
    [InlineData("2021-07", "2021-07-26", false)]
    [InlineData("2021-07-26", "2021-07-26", false)]
    [InlineData("2020-12-31", "2021", false)]
    public void Date_IsAfterAnother_AsFarAsBothAreKnown(string date, string other, bool isAfter) =>
        Assert.Equal(isAfter, PartialDate.Parse(date)!.Value.IsAfter(PartialDate.Parse(other)!.Value));

    [Fact]
    public void Questions_WholeFile_KeepsTopicsAndQuestionsInOrder()
    {
        var topics = QuestionTopic.ReadAll(TrialFiles.Questions, faults)!;

        Assert.Empty(faults.Found);
        Assert.Equal(["tests", "costs"], topics.Select(topic => topic.Id));
        Assert.Equal("Mis pruebas", topics[0].Topic.In("es"));
        Assert.Equal(["What is my PD-L1 result?", "What does it change?"], topics[0].Questions.Select(question => question.In("en")));
    }

    [Theory]
    [InlineData("id: costs", "id: tests", 6, "The topic \"tests\" is there twice. Keep one.")]
    [InlineData("topic: { en: Costs, es: Costos }", "topic: ~", 7, "\"topic\" is missing.")]
    [InlineData("questions: [{ en: \"Does my insurance pay?\", es: \"¿Paga mi seguro?\" }]", "questions: []", 8, "There is no question.")]
    [InlineData("questions: [{ en: \"Does my insurance pay?\", es: \"¿Paga mi seguro?\" }]", "questions: [words]", 8, "\"questions\" must be a list of texts by language")]
    public void Questions_WrongEntry_SaysWhatToWrite(string old, string text, int line, string words)
    {
        Assert.Contains(old, TrialFiles.Questions, StringComparison.Ordinal);

        QuestionTopic.ReadAll(TrialFiles.Questions.Replace(old, text, StringComparison.Ordinal), faults);

        Assert.Contains(faults.Found, fault =>
            (fault.Line, fault.Severity) == (line, Severity.Error) && fault.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_NamesByLanguage_StayInTheirLanguage()
    {
        var terms = Term.ReadAll(
            "- { id: a, term: { en: A }, also: { en: [ay, aye], es: [aa] }, meaning: { en: A. }, say: { en: ay, es: ah } }\n"
            + "- { id: b, term: { en: B }, also: [Brand], meaning: { en: B. }, say: bee }\n", faults)!;

        Assert.Empty(faults.Found);
        Assert.Equal(["ay", "aye"], terms["a"].Also.In("en"));
        Assert.Equal(["aa"], terms["a"].Also.In("es"));
        Assert.Empty(terms["a"].Also.In("fr"));
        Assert.Equal("ah", terms["a"].Say.In("es"));
        Assert.Equal(["Brand"], terms["b"].Also.In("es"));
        Assert.Equal((true, false), (terms["b"].Say.Speaks("en"), terms["b"].Say.Speaks("es")));
    }

    [Fact]
    public void Terms_NamesOfTheWrongKind_SayWhatToWrite()
    {
        Term.ReadAll("- { id: a, term: { en: A }, also: { en: ay }, meaning: { en: A. } }\n", faults);

        FaultAssert.IsError(faults.Found, 1, "\"en\" must be a list, for example en: [one, two].");
    }
}
