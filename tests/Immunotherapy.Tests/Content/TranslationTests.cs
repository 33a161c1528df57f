using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

/// <summary>How a translation stands to its original: current, stale, or not safe to be shown.</summary>
public sealed class TranslationTests : IDisposable
{
    private const string English = """
        ## How it works

        It takes a brake off [@first-source] and [@second-source]. Ask about the dose.

        :::emergency Call {emergency} now if:
        - you have trouble breathing
        :::

        ## After that

        You rest at home.
        """;

    private readonly LiveContent content = new();

    public TranslationTests()
    {
        content.Files.WriteArticle("probe", "Probe", English);
        content.Files.WriteArticle("probe", "Prueba", "## Cómo\n\nQuita un freno [@first-source] y [@second-source].\n", "translation: { of: en }", "es");
        Translate();
        content.Look();
    }

    public void Dispose() => content.Dispose();

    private Article Spanish => content.Article("probe", "es")!;

    private string? Code => content.Snapshot.Faults.SingleOrDefault(fault => fault.Code == "translation")?.ToString().Split(": ")[1];

    [Fact]
    public void TranslationOfTheTextOfToday_IsCurrent()
    {
        Assert.Equal((TranslationState.Current, null), (Spanish.Translation, Code));
        Assert.Same(Spanish, Spanish.Shown);
    }

    [Fact]
    public void OriginalThatChangedElsewhere_MakesItStale()
    {
        Change("You rest at home.", "You may rest at home.");

        Assert.Equal(TranslationState.Stale, Spanish.Translation);
        Assert.Equal("warning", Code);
        Assert.Same(Spanish, Spanish.Shown);
        Assert.Equal("en", Spanish.Original!.Lang);
    }

    [Theory]
    [InlineData("you have trouble breathing", "you have chest pain")]
    [InlineData(":::emergency Call {emergency} now if:\n- you have trouble breathing\n:::\n\n", "")]
    [InlineData("Ask about the dose.", "Ask about the dose today.")]
    [InlineData("You rest at home.", "You rest at home. Call {day}.")]
    [InlineData("You rest at home.", "You rest at home. You have 200 mg.")]
    [InlineData("You rest at home.", "You rest at home at 38 °C.")]
    [InlineData("Call your care team the same day", "Call your care team")]
    public void OriginalWhoseSafetyTextChanged_TakesItsPlace(string old, string text)
    {
        Change(old, text);

        Assert.Equal(TranslationState.Unsafe, Spanish.Translation);
        Assert.StartsWith("A care card", Code, StringComparison.Ordinal);
        Assert.Equal("en", Spanish.Shown.Lang);
    }

    [Fact]
    public void ChangeOfDatesOrTopic_ChangesNothing()
    {
        Change("order: 10", "order: 20");

        Assert.Equal(TranslationState.Current, Spanish.Translation);
    }

    [Fact]
    public void TranslationThatNotedNoSafetyText_IsNotTrusted()
    {
        content.Files.WriteArticle("probe", "Prueba", front: "translation: { of: en, source: sha256-0 }", lang: "es");
        content.Look();

        Assert.Equal(TranslationState.Unsafe, Spanish.Translation);
    }

    [Fact]
    public void UnsafeTranslationOfAnUnsignedOriginal_IsNotShownWhenOnlySignedOnesAre()
    {
        content.Files.Write("site.yaml", ContentFixture.Site.Replace("showUnreviewed: true", "showUnreviewed: false", StringComparison.Ordinal));
        Change("you have trouble breathing", "you have chest pain");
        Assert.Equal(0, Verb.Run(["review", content.Files.PathOf("es/articles/probe.md"), "--by", "A", "--role", "B"], TextWriter.Null, TextWriter.Null));
        content.Look();

        Assert.Null(content.Article("probe", "es"));
    }

    [Fact]
    public void TranslationOfNothing_WarnsAndStays()
    {
        content.Files.Delete("en/articles/probe.md");
        content.Look();
        content.Look();

        Assert.Null(Spanish.Translation);
        Assert.Equal("warning", Code);
    }

    [Fact]
    public void TranslationOfItsOwnLanguage_WarnsAndIsNone()
    {
        content.Files.WriteArticle("other", front: "translation: { of: es, source: sha256-0 }", lang: "es");
        content.Look();

        Assert.Null(content.Article("other", "es")!.Translation);
        Assert.Equal("warning", Code);
    }

    [Fact]
    public void Pages_AreHeldAgainstTheirOriginalsToo()
    {
        content.Files.Write("es/pages/about.md", ContentFixture.Page("Sobre").Replace("---\n\n##", "translation: { of: en, source: sha256-0 }\n---\n\n##", StringComparison.Ordinal));
        content.Look();

        Assert.Equal(TranslationState.Unsafe, content.Snapshot.Edition("es")!.Page("about")!.Translation);
    }

    private void Change(string old, string text)
    {
        var file = content.Files.PathOf("en/articles/probe.md");
        var before = File.ReadAllText(file);
        Assert.Contains(old, before, StringComparison.Ordinal);
        File.WriteAllText(file, before.Replace(old, text, StringComparison.Ordinal));
        content.Look();
    }

    private void Translate() =>
        Assert.Equal(0, Verb.Run(["translated", content.Files.PathOf("es/articles/probe.md")], TextWriter.Null, TextWriter.Null));
}
