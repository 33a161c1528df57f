using System.Text;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

/// <summary>Data files that cost more than their length: each is as large as may still be read.</summary>
[Collection(typeof(Timed))]
public sealed class HostileDataFileTests
{
    private const double MostMilliseconds = 200;
    private const int Events = 29_900;

    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["empty entries"] = Lines("- {}", Events / 2),
        ["unknown keys"] = Lines("- { idd: a, nam: b, phas: c, settin: d, drug: e }", Events / 12),
        ["unknown words"] = Lines("- { id: NCT0000000a, phase: \"3b\", setting: earl, subtype: her2-positiv, status: complete, kind: approve, body: FDB }", Events / 16),
        ["many results"] = $"- id: NCT00000001\n  results:\n{Lines("    - { what: a, with: 1, without: 2, unit: percen, source: b }", Events / 12)}",
        ["unknown sources"] = $"- id: NCT00000001\n  sources: [{string.Concat(Enumerable.Range(0, Events - 100).Select(number => $"s{number},"))}]\n",
        ["unknown drugs"] = $"- id: NCT00000001\n  drugs: [{string.Concat(Enumerable.Range(0, Events - 100).Select(number => $"D {number},"))}]\n",
        ["many languages"] = $"- id: NCT00000001\n  plain: {{{string.Concat(Enumerable.Range(0, (Events - 100) / 2).Select(number => $"l{number}: a,"))}}}\n",
        ["long words"] = Lines($"- {{ name: {new string('x', 1900)}, phase: {new string('3', 1900)} }}", 260),
        ["depth"] = Lines("- [[[[[a]]]]]", Events / 11),
    };

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var shape in Shapes.Keys)
            {
                files.Add("trials.yaml", shape);
                files.Add("approvals.yaml", shape);
                files.Add("questions.yaml", shape);
                files.Add("glossary.yaml", shape);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_OfTheLargestAllowedShape_IsReadOrRefusedWithinItsBudget(string file, string shape)
    {
        var path = ContentPath.Of(file)!;
        var bytes = Encoding.UTF8.GetBytes(Shapes[shape]);
        Assert.InRange(bytes.Length, 1, path.MostBytes);
        Draft? draft = null;

        var milliseconds = Timed.Milliseconds(MostMilliseconds, _ => draft = Draft.Read(path, bytes));

        Assert.InRange(milliseconds, 0, MostMilliseconds);
        Assert.True(draft!.Broken);
        Assert.DoesNotContain(draft.Faults, fault => fault.Message.Contains("Shorten it", StringComparison.Ordinal) && fault.Message.Contains("This YAML", StringComparison.Ordinal));
    }

    [Fact]
    public void Trials_HundredsPointingAtNothing_AreRefusedWithinTheBudgetAndLeaveThePagesAlone()
    {
        using var content = new LiveContent();
        var entry = TrialFiles.Trials[..TrialFiles.Trials.IndexOf("- id: NCT00000002", StringComparison.Ordinal)];
        var trials = string.Concat(Enumerable.Range(10_000_000, 200).Select(number => entry
            .Replace("00000001", $"{number}", StringComparison.Ordinal).Replace("-source", $"-sourc{number}", StringComparison.Ordinal)));

        var milliseconds = Timed.Milliseconds(MostMilliseconds, round =>
        {
            content.Files.Write("trials.yaml", trials + $"# {round}\n");
            content.Look();
        });

        Assert.InRange(milliseconds, 0, MostMilliseconds);
        Assert.Contains(content.FaultsOf("trials.yaml"), fault => fault.Message.StartsWith("There is no source", StringComparison.Ordinal));
        Assert.Empty(content.Snapshot.Trials);
        Assert.NotNull(content.Article("side-effects"));
    }

    private static string Lines(string line, int times) => string.Concat(Enumerable.Repeat(line + "\n", times));
}
