using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>What an authority or a company decided about a medicine, and when.</summary>
/// <param name="Body">Who decided: one of <see cref="Bodies"/>.</param>
/// <param name="Country">Whose rules: one of <see cref="Countries"/>.</param>
/// <param name="Immunotherapy">False for medicines that are named beside it but work in another way.</param>
/// <param name="Trial">The trial that it rests on, when we tell about it.</param>
public sealed record Approval(
    PartialDate Date, string Body, string Country, string Kind, IReadOnlyList<string> Drugs, string Subtype, bool Immunotherapy,
    Localized What, Reference? Trial, IReadOnlyList<Reference> Sources)
{
    public const string File = "approvals.yaml";

    public static IReadOnlyList<string> Bodies { get; } = ["FDA", "EU", "NICE", "company"];

    public static IReadOnlyList<string> Countries { get; } = ["us", "eu", "england"];

    public static IReadOnlyList<string> Kinds { get; } = ["approved", "accelerated", "withdrawn", "declined", "recommended"];

    /// <returns>The decisions, oldest first. A year alone does not tell where in it a decision belongs: then the order of the file stays.</returns>
    public static IReadOnlyList<Approval>? ReadAll(string text, Faults faults)
    {
        if (BoundedYaml.Read(text, 1, YamlBounds.DataFile, faults) is not { } root)
        {
            return null;
        }

        var approvals = new List<Approval>();
        foreach (var fields in Entries.Of(root, faults))
        {
            var approval = Read(fields);
            fields.Close();
            var place = approvals.Count;
            while (place > 0 && approvals[place - 1].Date.IsAfter(approval.Date))
            {
                place--;
            }

            approvals.Insert(place, approval);
        }

        return approvals;
    }

    internal void Check(DataFileCheck check)
    {
        check.Texts("what", What);
        check.Sources($"The decision of {Date} on {string.Join(", ", Drugs)}", Sources);
        if (Trial is not null)
        {
            check.Trial(Trial);
        }
    }

    private static Approval Read(Fields fields) => new(
        ReadDate(fields), fields.OneOf("body", Bodies), fields.OneOf("country", Countries), fields.OneOf("kind", Kinds),
        Entries.DrugsOf(fields), fields.OneOf("subtype", Content.Trial.Subtypes), ReadImmunotherapy(fields),
        fields.RequiredLocalized("what"), fields.Text("trial") is { } trial ? new Reference(trial, fields.LineOf("trial")) : null,
        Entries.SourcesOf(fields));

    private static PartialDate ReadDate(Fields fields)
    {
        var text = fields.Required("date");
        if (PartialDate.Parse(text) is { } date)
        {
            return date;
        }

        if (text != "")
        {
            fields.Faults.Error("approval", fields.LineOf("date"), "\"date\" must be a day, a month or a year: 2021-07-26, 2021-07 or 2021.");
        }

        return default;
    }

    private static bool ReadImmunotherapy(Fields fields)
    {
        fields.Required("immunotherapy");
        return fields.Flag("immunotherapy") ?? true;
    }
}
