using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Commands;

public sealed class TranslatedCommandTests : IDisposable
{
    private readonly ContentFixture content = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        content.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Theory]
    [InlineData("translation: { of: en }")]
    [InlineData("translation: { of: en, source: \"\", by: \"\", on: 2020-01-01 }")]
    [InlineData("translation:\n  of: en\n  source: sha256-0")]
    public void Translated_WritesTheHashesOfTheOriginal(string front)
    {
        content.WriteArticle("side-effects", front: front, lang: "es");
        var before = File.ReadAllLines(content.PathOf("es/articles/side-effects.md"));

        Assert.Equal(0, Run("es/articles/side-effects.md"));

        var after = File.ReadAllLines(content.PathOf("es/articles/side-effects.md"));
        Assert.Matches(@"\Atranslation: \{ of: en, source: sha256-[0-9a-f]{64}, safety: sha256-[0-9a-f]{64}, by: """", on: \d{4}-\d\d-\d\d \}\z", Assert.Single(after, line => line.StartsWith("translation", StringComparison.Ordinal)));
        Assert.Equal(before.Where(line => !Belongs(line)), after.Where(line => !Belongs(line)));

        static bool Belongs(string line) => line.StartsWith("translation", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal);
    }

    [Fact]
    public void Translated_WithAName_SaysWhoCheckedIt()
    {
        content.WriteArticle("side-effects", front: "translation: { of: en }", lang: "es");

        Assert.Equal(0, Run("es/articles/side-effects.md", "--by", "A \"medical\" translator"));

        Assert.Contains("by: \"A \\\"medical\\\" translator\"", File.ReadAllText(content.PathOf("es/articles/side-effects.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Translated_SeveralFilesAndPages_NotesEach()
    {
        content.WriteArticle("side-effects", front: "translation: { of: en }", lang: "es");
        content.Write("es/pages/about.md", ContentFixture.Page("Sobre").Replace("---\n\n##", "translation: { of: en }\n---\n\n##", StringComparison.Ordinal));

        Assert.Equal(0, Verb.Run(["translated", content.PathOf("es/articles/side-effects.md"), content.PathOf("es/pages/about.md")], output, errors));

        Assert.Contains("safety: sha256-", File.ReadAllText(content.PathOf("es/pages/about.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en/articles/side-effects.md", 1)]
    [InlineData("es/articles/unknown.md", 1)]
    [InlineData("es/articles/nowhere.md", 2)]
    [InlineData("site.yaml", 2)]
    public void Translated_OfWhatIsNoTranslation_ChangesNothing(string file, int exitCode)
    {
        content.WriteArticle("unknown", front: "translation: { of: en }", lang: "es");
        var before = File.Exists(content.PathOf(file)) ? File.ReadAllText(content.PathOf(file)) : null;

        Assert.Equal(exitCode, Run(file));

        Assert.NotEqual("", errors.ToString());
        Assert.Equal(before, File.Exists(content.PathOf(file)) ? File.ReadAllText(content.PathOf(file)) : null);
    }

    [Fact]
    public void Translated_NoFile_IsMisuse() => Assert.Equal(2, Verb.Run(["translated"], output, errors));

    private int? Run(string file, params string[] more) => Verb.Run(["translated", content.PathOf(file), .. more], output, errors);
}
