using System.Text.Json;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Commands;

/// <summary>The check for programs, with grades and with addresses outside the site.</summary>
public sealed class CheckFormatTests : IDisposable
{
    private readonly ContentFixture content = new();
    private readonly StringWriter output = new();

    public CheckFormatTests() =>
        content.WriteArticle("probe", "Probe", "See [the institute](https://example.org/institute?a=1&b=\"2\") [@first-source] [@second-source].\n\nSide effects are rare.\n\n" + string.Concat(Enumerable.Repeat("You may call us now.\n\n", 30)));

    public void Dispose()
    {
        content.Dispose();
        output.Dispose();
    }

    [Fact]
    public void Json_HoldsEachFaultWithCodeFileLineAndWords()
    {
        Assert.Equal(1, Run("--format", "json"));

        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal((1, 0), (json.RootElement.GetProperty("errors").GetInt32(), json.RootElement.GetProperty("warnings").GetInt32()));
        var fault = Assert.Single(json.RootElement.GetProperty("faults").EnumerateArray());
        Assert.Equal(("R4", "error", $"{content.Folder}/en/articles/probe.md", 21), (
            fault.GetProperty("code").GetString(), fault.GetProperty("severity").GetString(), fault.GetProperty("file").GetString(), fault.GetProperty("line").GetInt32()));
        Assert.StartsWith("\"rare\" means something else", fault.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HoldsGradesAndLinks()
    {
        Run("--format", "json");

        using var json = JsonDocument.Parse(output.ToString());
        var grade = Assert.Single(json.RootElement.GetProperty("grades").EnumerateArray());
        Assert.EndsWith("probe.md", grade.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.InRange(grade.GetProperty("adjusted").GetDouble(), -2, 4);
        Assert.Equal(
            ["https://example.org/institute?a=1&b=%222%22", "https://example.org/first", "https://example.org/second"],
            json.RootElement.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("url").GetString()!.Replace("\"", "%22", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_ListsGradesAndLinksWhenAsked_BeforeTheSum()
    {
        Run("--grades", "--links");

        var lines = output.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.Contains(lines, line => line.StartsWith($"{content.Folder}/en/articles/probe.md: grade (Flesch-Kincaid)", StringComparison.Ordinal));
        Assert.Contains($"{content.Folder}/en/articles/probe.md:19: https://example.org/institute", lines.Single(line => line.Contains("institute", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains($"{content.Folder}/sources.yaml:2: https://example.org/second", lines);
        Assert.Equal("1 errors, 0 warnings", lines[^1]);
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--format")]
    [InlineData("--against", "nowhere")]
    [InlineData("--nonsense", "1")]
    public void WrongWords_AreMisuse(params string[] words) => Assert.Equal(2, Run(words));

    private int? Run(params string[] words) => Verb.Run(["check", content.Folder, .. words], output, TextWriter.Null);
}
