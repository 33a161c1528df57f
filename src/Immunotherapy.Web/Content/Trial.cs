using System.Text.RegularExpressions;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>A study of a treatment in people, under its number in the register ClinicalTrials.gov.</summary>
/// <param name="Phase">One of <see cref="Phases"/>.</param>
/// <param name="People">How many took part, or are meant to when nobody has counted yet.</param>
/// <param name="Drugs">What was tested. The name of a glossary term where there is one.</param>
/// <param name="Compared">Who got what, or null when there was one group only.</param>
/// <param name="Plain">What was asked and what came out, in a few short sentences.</param>
/// <param name="Sources">Where design, size and status come from.</param>
/// <param name="Checked">The day on which somebody of ours last looked it up.</param>
public sealed partial record Trial(
    string Id, string Name, string Phase, string Setting, string Subtype, int People, IReadOnlyList<string> Drugs, string Status,
    Localized? Compared, Localized Plain, IReadOnlyList<TrialResult> Results, IReadOnlyList<Reference> Sources, DateOnly Checked)
{
    public const string File = "trials.yaml";

    // Each picture of a result is a hundred shapes for each group; a page of more is read by nobody
    private const int MostResults = 12;
    private const int MostPeople = 1_000_000;

    public static IReadOnlyList<string> Phases { get; } = ["1", "1b", "2", "2b", "3"];

    public static IReadOnlyList<string> Settings { get; } = ["early", "advanced"];

    public static IReadOnlyList<string> Subtypes { get; } =
        ["triple-negative", "hormone-receptor-positive", "her2-positive", "her2-negative", "any", "other-cancer"];

    public static IReadOnlyList<string> Statuses { get; } = ["running", "completed", "stopped"];

    /// <returns>The trials by number, in the order of the file.</returns>
    public static IReadOnlyDictionary<string, Trial>? ReadAll(string text, Faults faults)
    {
        if (BoundedYaml.Read(text, 1, YamlBounds.DataFile, faults) is not { } root)
        {
            return null;
        }

        var trials = new OrderedDictionary<string, Trial>(StringComparer.Ordinal);
        foreach (var fields in Entries.Of(root, faults))
        {
            var trial = Read(fields);
            fields.Close();
            if (!trials.TryAdd(trial.Id, trial))
            {
                faults.Error("trial", fields.LineOf("id"), $"The trial \"{trial.Id}\" is there twice. Keep one.");
            }
        }

        return trials;
    }

    public static bool IsId(string text) => IdPattern().IsMatch(text);

    /// <summary>What points at other files: sources, and the languages of site.yaml.</summary>
    internal void Check(DataFileCheck check)
    {
        check.Texts("compared", Compared);
        check.Texts("plain", Plain);
        check.Texts("what", [.. Results.Select(result => result.What)]);
        check.Sources($"The trial {Name} ({Id})", [.. Sources, .. Results.Select(result => result.Source)]);
    }

    private static Trial Read(Fields fields)
    {
        var trial = new Trial(
            ReadId(fields), fields.Required("name"), fields.OneOf("phase", Phases), fields.OneOf("setting", Settings),
            fields.OneOf("subtype", Subtypes), ReadPeople(fields), Entries.DrugsOf(fields), fields.OneOf("status", Statuses),
            fields.Localized("compared"), fields.RequiredLocalized("plain"), [.. fields.Maps("results").Select(TrialResult.Read)],
            fields.List("sources"), fields.Date("checked") ?? default);
        fields.Required("checked");
        if (trial.Sources.Count == 0 && trial.Results.Count == 0)
        {
            Entries.SourcesOf(fields);
        }

        if (trial.Results.Count > MostResults)
        {
            fields.Faults.Error("trial", fields.LineOf("results"), $"There are more than {MostResults} results. Keep those that matter most to patients.");
        }

        return trial;
    }

    private static string ReadId(Fields fields)
    {
        var id = fields.Required("id");
        if (id != "" && !IsId(id))
        {
            fields.Faults.Error("trial", fields.LineOf("id"), $"\"{id}\" must be a number of ClinicalTrials.gov: NCT and eight digits, for example NCT03036488.");
        }

        return id;
    }

    private static int ReadPeople(Fields fields)
    {
        fields.Required("people");
        var people = fields.Whole("people");
        if (people is < 1 or > MostPeople)
        {
            fields.Faults.Error("trial", fields.LineOf("people"), "\"people\" is how many people took part: a whole number from 1 on.");
        }

        return people ?? 0;
    }

    [GeneratedRegex(@"\ANCT[0-9]{8}\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
