using System.Text.Json;
using System.Text.RegularExpressions;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Articles;

/// <summary>What the command "check" says of our own content.</summary>
public sealed partial class ShippedCheckTests
{
    private const int MostWarnings = 10;
    private static readonly Lazy<JsonElement> Report = new(Check);

    [Fact]
    public void Check_FindsNoErrorAndFewWarnings()
    {
        Assert.DoesNotContain(Faults(), fault => fault.Severity == "error");
        Assert.True(Faults().Count <= MostWarnings, $"{Faults().Count} warnings: {string.Join(", ", Faults().CountBy(fault => fault.Code))}\n{string.Join('\n', Faults().Take(2 * MostWarnings))}");
    }

    [Fact]
    public void Warnings_AreExplained()
    {
        var explained = Explained();

        Assert.All(Faults(), fault => Assert.Contains(fault.Code, explained));
    }

    [Fact]
    public void Codes_OfTheProgram_AreExplained()
    {
        var codes = Directory.GetFiles(Path.Join(Repository.Root, "src/Immunotherapy.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Superset(new HashSet<string> { "R1", "R6", "grade", "file", "withdrawn", "source", "translation" }, codes.ToHashSet());
        Assert.Empty(codes.Except(Explained()));
    }

    [Fact]
    public void EnglishArticles_AreEasyToRead()
    {
        var grades = Scores("/en/articles/");

        Assert.Equal(ShippedContent.Slugs.Length, grades.Count);
        Assert.True(Median(grades) <= 7, $"The median of the grades is {Median(grades)}.");
        Assert.All(grades, grade => Assert.InRange(grade, 0, 10));
    }

    [Fact]
    public void SpanishArticles_AreEasyToRead()
    {
        var scores = Scores("/es/articles/");

        Assert.Equal(ShippedContent.Slugs.Length, scores.Count);
        Assert.True(Median(scores) >= 60, $"The median on the scale INFLESZ is {Median(scores)}.");
        Assert.All(scores, score => Assert.InRange(score, 55, 100));
    }

    // A review that falls due must not break a build of later years
    private static List<(string Severity, string Code, string Where)> Faults() =>
        [.. Report.Value.GetProperty("faults").EnumerateArray()
            .Where(fault => !fault.GetProperty("message").GetString()!.StartsWith("The next review was due on ", StringComparison.Ordinal))
            .Select(fault => (fault.GetProperty("severity").GetString()!, fault.GetProperty("code").GetString()!, $"{fault.GetProperty("file")}:{fault.GetProperty("line")} {fault.GetProperty("message")}"))];

    private static List<double> Scores(string folder) =>
        [.. Report.Value.GetProperty("grades").EnumerateArray()
            .Where(page => page.GetProperty("file").GetString()!.Contains(folder, StringComparison.Ordinal))
            .Select(page => page.GetProperty("adjusted").GetDouble()).Order()];

    private static double Median(List<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    private static HashSet<string> Explained() =>
        [.. InBackticks().Matches(File.ReadAllText(Path.Join(Repository.Root, "docs/checks.md"))).Select(match => match.Groups[1].Value)];

    private static JsonElement Check()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Verb.Run(["check", Repository.Content, "--format", "json"], output, errors);
        return JsonDocument.Parse(output.ToString()).RootElement;
    }

    [GeneratedRegex("`([A-Za-z0-9-]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex InBackticks();

    [GeneratedRegex("""(?:\b(?:Error|Warn)\(\s*|Severity\.(?:Error|Warning),\s*)"([A-Za-z0-9-]+)"\s*,""")]
    private static partial Regex Code();
}
