using System.Globalization;

namespace Immunotherapy.Web.Content;

/// <summary>A date as far as it is known: a day, a month or only a year.</summary>
public readonly record struct PartialDate(int Year, int? Month, int? Day)
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static PartialDate? Parse(string text)
    {
        if (!DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return null;
        }

        return new PartialDate(date.Year, text.Length > 4 ? date.Month : null, text.Length > 7 ? date.Day : null);
    }

    /// <summary>Whether it is later as far as both are known.</summary>
    public bool IsAfter(PartialDate other) =>
        Year != other.Year ? Year > other.Year
        : Month != other.Month && Month is not null && other.Month is not null ? Month > other.Month
        : Month is not null && other.Month is not null && Day > other.Day;

    /// <summary>As it is written in files and in the HTML element for times.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Part(Month)}{Part(Day)}");

    private static string Part(int? number) => number is { } part ? part.ToString("-00", CultureInfo.InvariantCulture) : "";
}
