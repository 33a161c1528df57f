using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>One figure of a trial, for both groups when there were two.</summary>
/// <param name="What">What is counted, so that it follows a number: "alive 5 years later".</param>
/// <param name="With">Of those who had the tested treatment.</param>
/// <param name="Without">Of the comparison group, or null when there was none.</param>
/// <param name="Unit">People out of 100, or months until something happened to half of the people.</param>
public sealed record TrialResult(Localized What, decimal With, decimal? Without, string Unit, Reference Source)
{
    public const string Percent = "percent";
    public const string Months = "months";

    private const int LongestMonths = 600;

    public static IReadOnlyList<string> Units { get; } = [Percent, Months];

    internal static TrialResult Read(Fields fields)
    {
        var unit = fields.OneOf("unit", Units);
        fields.Required("with");
        var source = fields.Required("source");
        var result = new TrialResult(
            fields.RequiredLocalized("what"), Number(fields, "with", unit) ?? 0, Number(fields, "without", unit), unit,
            new Reference(source, fields.LineOf("source")));
        fields.Close();
        return result;
    }

    private static decimal? Number(Fields fields, string key, string unit)
    {
        var number = fields.Tenths(key);
        if (unit == Percent && number > 100)
        {
            fields.Faults.Error("trial", fields.LineOf(key), $"\"{key}\" is how many people out of 100: a number from 0 to 100.");
        }
        else if (unit == Months && number is <= 0 or > LongestMonths)
        {
            fields.Faults.Error("trial", fields.LineOf(key), $"\"{key}\" is a number of months: above 0 and at most {LongestMonths}.");
        }

        return number;
    }
}
