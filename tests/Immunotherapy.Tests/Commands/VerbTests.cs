using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Commands;

public sealed class VerbTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
    }

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:5081")]
    [InlineData("--Portal:ContentPath=content")]
    [InlineData("Portal:ContentPath=content")]
    public void Run_WithoutVerb_ServesTheSite(params string[] args)
    {
        Assert.Null(Verb.Run(args, output, errors));

        Assert.Equal(("", ""), (output.ToString(), errors.ToString()));
    }

    [Theory]
    [InlineData("chek", "\"chek\" is not a verb. Did you mean \"check\"?")]
    [InlineData("Review", "\"Review\" is not a verb. Did you mean \"review\"?")]
    [InlineData("serve", "\"serve\" is not a verb.")]
    [InlineData("", "\"\" is not a verb.")]
    public void Run_UnknownVerb_IsMisuse(string verb, string words)
    {
        Assert.Equal(2, Verb.Run([verb], output, errors));

        Assert.StartsWith(words, errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("check [FOLDER]", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }

    [Theory]
    [InlineData("There is no folder \"nowhere\".", "check", "nowhere")]
    [InlineData("\"two\" is not known here.", "check", "one", "two")]
    [InlineData("\"--fast\" is not known here.", "check", "--fast", "yes")]
    [InlineData("--fast needs one value behind it.", "check", "--fast")]
    [InlineData("\"--Portal:DataPath=data\" is not known here.", "check", "--Portal:DataPath=data")]
    [InlineData("\"--password-stdin\" is not known here.", "check", "--password-stdin")]
    [InlineData("Name the article's file.", "review")]
    [InlineData("--by is missing.", "review", "a.md")]
    [InlineData("--role is missing.", "review", "a.md", "--by", "A reviewer")]
    [InlineData("--by is missing.", "review", "a.md", "--by", " ", "--role", "Nurse")]
    [InlineData("--by needs one value behind it.", "review", "a.md", "--by", "A", "--by", "B")]
    [InlineData("\"a.md\" is not an article.", "review", "a.md", "--by", "A", "--role", "Nurse")]
    [InlineData("\"--date\" is not known here.", "review", "a.md", "--by", "A", "--role", "Nurse", "--date", "2026-11-23")]
    public void Run_WrongWords_IsMisuse(string words, params string[] args)
    {
        Assert.Equal(2, Verb.Run(args, output, errors));

        Assert.StartsWith(words, errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("review FILE --by NAME --role ROLE", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }
}
