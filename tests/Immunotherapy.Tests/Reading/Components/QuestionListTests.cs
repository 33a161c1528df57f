using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class QuestionListTests : BunitContext
{
    private readonly IReadOnlyList<QuestionTopic> topics = QuestionTopic.ReadAll(TrialFiles.Questions, new Faults(QuestionTopic.File))!;

    [Fact]
    public void Questions_StandUnderTheirTopic()
    {
        var shown = Show("en");

        Assert.Equal(["My tests", "Costs"], shown.Names("region"));
        Assert.Equal(["What is my PD-L1 result?", "What does it change?"], shown.ByRole("region", "My tests").QuerySelectorAll("li").Select(Accessible.Words));
    }

    [Fact]
    public void Questions_OfAnotherLanguage_AreInIt()
    {
        var shown = Show("es");

        Assert.Equal(["Mis pruebas", "Costos"], shown.Names("heading"));
        Assert.Contains("¿Paga mi seguro?", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Question_WithoutTheLanguage_IsLeftOut()
    {
        var topic = topics[0] with { Questions = [topics[0].Questions[0], Localized.Only("en", "English only?")] };

        var shown = Render<QuestionList>(parameters => parameters.Add(list => list.Topics, [topic]).Add(list => list.Lang, "es").Add(list => list.Words, Words.English));

        Assert.Equal(["¿Cuál es mi resultado de PD-L1?"], shown.FindAll("li").Select(Accessible.Words));
    }

    private IRenderedComponent<QuestionList> Show(string lang) =>
        Render<QuestionList>(parameters => parameters.Add(list => list.Topics, topics).Add(list => list.Lang, lang).Add(list => list.Words, Words.English));
}
