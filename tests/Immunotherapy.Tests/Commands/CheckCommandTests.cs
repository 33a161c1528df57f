using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void GoodContent_EndsWithCountsAndZero()
    {
        var (code, output, _) = Run("check", content.Folder);

        Assert.Equal(0, code);
        Assert.Equal("0 errors, 0 warnings", output[^1]);
    }

    [Fact]
    public void MisspeltKey_IsNamedWithFileLineAndTheRightOne()
    {
        content.Write("en/articles/side-effects.md", ContentFixture.Article().Replace("keyMessage:", "keyMesage:", StringComparison.Ordinal));

        var (code, output, _) = Run("check", content.Folder);

        Assert.Equal(1, code);
        Assert.Contains(output, line => line.StartsWith($"{content.Folder}/en/articles/side-effects.md:3: ", StringComparison.Ordinal) && line.Contains("\"keyMessage\"?", StringComparison.Ordinal));
        Assert.DoesNotContain(output, line => line.Contains("checkpoint-inhibitors.md", StringComparison.Ordinal));
    }

    [Fact]
    public void NumbersUnset_AreWarningsAndNoErrors()
    {
        content.Write("site.yaml", ContentFixture.Site.Replace("555-0100", "", StringComparison.Ordinal).Replace("555-0199", "", StringComparison.Ordinal));

        var (code, output, _) = Run("check", content.Folder);

        Assert.Equal(0, code);
        Assert.Equal("0 errors, 2 warnings", output[^1]);
        Assert.Contains(output, line => line.Contains("site.yaml:3: warning: The clinic's \"night\" is not set", StringComparison.Ordinal));
    }

    [Fact]
    public void FileThatIsNotRead_IsAnError()
    {
        content.Write("en/articles/Side Effects.md", ContentFixture.Article());

        var (code, output, _) = Run("check", content.Folder);

        Assert.Equal(1, code);
        Assert.Contains(output, line => line.Contains("Side Effects.md:1: This file is not read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", "/nowhere/at/all")]
    [InlineData("chekc", null)]
    [InlineData("check", "--strange")]
    public void Misuse_IsSaidOnTheErrorStreamWithTwo(string verb, string? argument)
    {
        var (code, output, errors) = Run([verb, .. argument is null ? Array.Empty<string>() : [argument]]);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Serving_IsNoVerb() => Assert.Null(Verb.Run(["--urls", "http://localhost:1"], TextWriter.Null, TextWriter.Null));

    [Fact]
    public void Check_LeavesTheFolderAsItWas()
    {
        var before = Directory.GetFileSystemEntries(content.Root, "*", SearchOption.AllDirectories);

        Run("check", content.Folder);

        Assert.Equal(before, Directory.GetFileSystemEntries(content.Root, "*", SearchOption.AllDirectories));
    }

    internal static (int? Code, string[] Output, string[] Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = Verb.Run(args, output, errors);
        return (code, Lines(output), Lines(errors));

        static string[] Lines(StringWriter text) => text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
