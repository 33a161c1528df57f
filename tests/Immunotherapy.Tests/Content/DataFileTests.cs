using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class DataFileTests
{
    private readonly Faults faults = new("data.yaml");

    [Fact]
    public void Sources_WholeFile_KeepsEveryKey()
    {
        var sources = Source.ReadAll(ContentFixture.Sources, faults)!;

        Assert.Empty(faults.Found);
        Assert.Equal(2, sources.Count);
        Assert.Equal(
            new Source("first-source", "First title", "First publisher", "https://example.org/first", "2022-04-07", new DateOnly(2026, 11, 23)),
            sources["first-source"]);
    }

    [Theory]
    [InlineData("key: second-source", "key: first-source", "The source \"first-source\" is there twice.")]
    [InlineData("key: second-source", "key: Second Source", "\"Second Source\" must be lower-case letters, digits and hyphens.")]
    [InlineData("key: second-source", "key: a--b", "\"a--b\" must be lower-case letters, digits and hyphens.")]
    [InlineData("key: second-source, ", "", "\"key\" is missing.")]
    [InlineData("title: Second title, ", "", "\"title\" is missing.")]
    [InlineData("publisher: Second publisher, ", "", "\"publisher\" is missing.")]
    [InlineData("url: \"https://example.org/second\", ", "", "\"url\" is missing.")]
    [InlineData("https://example.org/second", "example.org/second", "\"url\" must be a whole address that begins with https://.")]
    [InlineData("https://example.org/second", "javascript:alert(1)", "\"url\" must be a whole address")]
    [InlineData("https://example.org/second", "data:text/html,a", "\"url\" must be a whole address")]
    [InlineData("https://example.org/second", "ftp://example.org/a", "\"url\" must be a whole address")]
    [InlineData("https://example.org/second", "//example.org/a", "\"url\" must be a whole address")]
    [InlineData("\"https://example.org/second\"", "[a]", "\"url\" must be one text.")]
    [InlineData("second\", read: 2026-11-23", "second\", read: lately", "\"read\" is not a date.")]
    [InlineData("publisher: Second", "publsher: Second", "Did you mean \"publisher\"?")]
    public void Sources_WrongEntry_SaysWhatToWrite(string old, string text, string words)
    {
        Assert.Contains(old, ContentFixture.Sources, StringComparison.Ordinal);

        Source.ReadAll(ContentFixture.Sources.Replace(old, text, StringComparison.Ordinal), faults);

        Assert.All(faults.Found, fault => Assert.Equal((2, Severity.Error), (fault.Line, fault.Severity)));
        Assert.Contains(faults.Found, fault => fault.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_WholeFile_KeepsEveryKey()
    {
        var terms = Term.ReadAll(ContentFixture.Glossary.Replace("say: \"\"", "say: pee dee one", StringComparison.Ordinal), faults)!;

        Assert.Empty(faults.Found);
        var term = terms["pd-1"];
        Assert.Equal(("PD-1", "A brake on T cells.", "pee dee one"), (term.Name.In("en"), term.Meaning.In("en"), term.Say.In("en")));
        Assert.Equal(["programmed death 1"], term.Also.In("es"));
        Assert.Equal(["t-cell"], term.Related);
        Assert.False(terms["t-cell"].Say.Speaks("en"));
    }

    [Theory]
    [InlineData("id: t-cell", "id: pd-1", 2, "The term \"pd-1\" is there twice.")]
    [InlineData("id: t-cell", "id: T cell", 2, "\"T cell\" must be lower-case letters, digits and hyphens.")]
    [InlineData("term: { en: T cell }, ", "", 2, "\"term\" is missing.")]
    [InlineData("meaning: { en: A white blood cell. }", "", 2, "\"meaning\" is missing.")]
    [InlineData("meaning: { en: A white blood cell. }", "meaning: [a]", 2, "\"meaning\" must be one text.")]
    [InlineData("related: [t-cell]", "related: [t-cel]", 1, "There is no term \"t-cel\". Did you mean \"t-cell\"?")]
    [InlineData("also: [programmed death 1]", "also: [\"a\\0b\"]", 1, "control character")]
    [InlineData("also: [", "allso: [", 1, "Did you mean \"also\"?")]
    public void Terms_WrongEntry_SaysWhatToWrite(string old, string text, int line, string words)
    {
        Assert.Contains(old, ContentFixture.Glossary, StringComparison.Ordinal);

        Term.ReadAll(ContentFixture.Glossary.Replace(old, text, StringComparison.Ordinal), faults);

        Assert.Contains(faults.Found, fault =>
            (fault.Line, fault.Severity) == (line, Severity.Error) && fault.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a: b\n", "This file must be a list: each entry begins with \"- \".")]
    [InlineData("words", "This file must be a list")]
    [InlineData("- words\n", "Each entry must be written as \"key: value\" lines.")]
    [InlineData("- [a]\n", "Each entry must be written as \"key: value\" lines.")]
    public void ReadAll_NoListOfEntries_IsRefused(string text, string words)
    {
        Source.ReadAll(text, faults);
        Term.ReadAll(text, faults);

        FaultAssert.IsError(faults.Found, 1, words);
    }

    [Fact]
    public void ReadAll_EmptyFile_HasNoEntries()
    {
        Assert.Empty(Source.ReadAll("# none yet\n", faults)!);
        Assert.Empty(Term.ReadAll("", faults)!);
        Assert.Empty(faults.Found);
    }
}
