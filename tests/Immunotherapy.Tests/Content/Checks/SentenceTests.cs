using Immunotherapy.Web.Content.Checks;

namespace Immunotherapy.Tests.Content.Checks;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("Your immune system helps you fight germs. Checkpoint drugs take the brakes off T cells. Call your care team if you get a new rash.", 3, 25)]
    [InlineData("Ask Dr. Lee about it. It takes 0.5 mg in the U.S. and elsewhere.", 2, 14)]
    [InlineData("¿Tiene fiebre? ¡Llame! (Ahora mismo.) Sí.", 4, 6)]
    [InlineData("He said \"Call.\" Then he left.", 2, 6)]
    [InlineData("Wait … and see", 1, 3)]
    [InlineData("PD-1 and/or PD-L1 at 38 °C", 1, 7)]
    [InlineData(" . ! ? ", 0, 0)]
    [InlineData("", 0, 0)]
    public void Text_IsPartedIntoSentencesAndWords(string text, int sentences, int words)
    {
        var parts = Sentence.Split(text, 1);

        Assert.Equal((sentences, words), (parts.Count, parts.Sum(part => part.Words.Count)));
    }

    [Fact]
    public void Sentence_KnowsTheLineItBeginsOn()
    {
        var parts = Sentence.Split("One begins here\nand ends. Another\none. Last.", 10);

        Assert.Equal([10, 11, 12], parts.Select(part => part.Line));
    }

    [Fact]
    public void Find_NamesPhrasesOfSeveralWordsAndAnyNumber()
    {
        var sentence = Sentence.Split("It is 3 times more common in most people, and 38% lower.", 1)[0];

        Assert.Equal(["# times more", "Common", "most people", "#% lower"],
            new PhraseList(["Common", "most people", "# times more", "#% lower", "lower people"]).In(sentence));
    }
}
