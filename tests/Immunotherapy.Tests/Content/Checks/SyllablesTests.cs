using Immunotherapy.Web.Content.Checks;

namespace Immunotherapy.Tests.Content.Checks;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData("immune", 2)]
    [InlineData("therapy", 3)]
    [InlineData("biopsy", 3)]
    [InlineData("disease", 2)]
    [InlineData("diseases", 3)]
    [InlineData("treated", 2)]
    [InlineData("people", 2)]
    [InlineData("area", 3)]
    [InlineData("science", 2)]
    [InlineData("fatigue", 2)]
    [InlineData("vaccine", 2)]
    [InlineData("antibody", 4)]
    [InlineData("antibodies", 4)]
    [InlineData("diarrhea", 4)]
    [InlineData("cells", 1)]
    [InlineData("the", 1)]
    [InlineData("called", 1)]
    [InlineData("tables", 2)]
    [InlineData("usual", 3)]
    [InlineData("trial", 2)]
    [InlineData("radiation", 4)]
    [InlineData("anemia", 4)]
    [InlineData("triple-negative", 5)]
    [InlineData("pembrolizumab", 5)]
    [InlineData("immunotherapy", 6)]
    [InlineData("xyz", 1)]
    public void EnglishWord_HasItsSyllables(string word, int syllables) => Assert.Equal(syllables, Language.Of("en")!.Syllables(word));

    [Theory]
    [InlineData("médico", 3)]
    [InlineData("día", 2)]
    [InlineData("cáncer", 2)]
    [InlineData("país", 2)]
    [InlineData("oído", 3)]
    [InlineData("fiebre", 2)]
    [InlineData("cuidado", 3)]
    [InlineData("tratamiento", 4)]
    [InlineData("quimioterapia", 5)]
    [InlineData("inmunoterapia", 6)]
    [InlineData("guerra", 2)]
    [InlineData("muy", 1)]
    [InlineData("y", 1)]
    [InlineData("ahora", 3)]
    public void SpanishWord_HasItsSyllables(string word, int syllables) => Assert.Equal(syllables, Language.Of("es-US")!.Syllables(word));
}
