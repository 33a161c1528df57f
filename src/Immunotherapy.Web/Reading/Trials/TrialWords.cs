using System.Globalization;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Reading.Trials;

/// <summary>What stands in the data files as a short key, said in the words of a language.</summary>
internal static class TrialWords
{
    public static string Phase(this Words words, string phase) => Words.Fill(words.PhaseName, phase);

    public static string PhaseMeaning(this Words words, string phase) =>
        phase[0] == '1' ? words.PhaseFirst : phase[0] == '2' ? words.PhaseSecond : words.PhaseThird;

    public static string Setting(this Words words, string setting) =>
        setting == "early" ? words.TrialSettingEarly : words.TrialSettingAdvanced;

    public static string Status(this Words words, string status) => status switch
    {
        "running" => words.StatusRunning,
        "completed" => words.StatusCompleted,
        _ => words.StatusStopped,
    };

    public static string Subtype(this Words words, string subtype) => subtype switch
    {
        "triple-negative" => words.SubtypeTripleNegative,
        "hormone-receptor-positive" => words.SubtypeHormoneReceptorPositive,
        "her2-positive" => words.SubtypeHer2Positive,
        "her2-negative" => words.SubtypeHer2Negative,
        "any" => words.SubtypeAny,
        _ => words.SubtypeOtherCancer,
    };

    public static string ApprovalKind(this Words words, string kind) => kind switch
    {
        "approved" => words.ApprovalApproved,
        "accelerated" => words.ApprovalAccelerated,
        "withdrawn" => words.ApprovalWithdrawn,
        "declined" => words.ApprovalDeclined,
        _ => words.ApprovalRecommended,
    };

    public static string Body(this Words words, string body) => body switch
    {
        "FDA" => words.BodyFda,
        "EU" => words.BodyEu,
        "NICE" => words.BodyNice,
        _ => words.BodyCompany,
    };

    public static string Country(this Words words, string country) => country switch
    {
        "us" => words.CountryUs,
        "eu" => words.CountryEu,
        _ => words.CountryEngland,
    };

    /// <summary>The glossary's word for a medicine, or null when it has none in this language.</summary>
    public static Term? TermOf(this Snapshot snapshot, string drug, string lang) =>
        snapshot.Terms.GetValueOrDefault(drug.Replace(' ', '-')) is { } term && term.Meaning.Speaks(lang) ? term : null;

    public static string NameOf(this Snapshot snapshot, string drug, string lang) => snapshot.TermOf(drug, lang)?.Name.In(lang) ?? drug;

    /// <summary>A date as exactly as it is known.</summary>
    public static string Date(this Edition edition, PartialDate date) => date switch
    {
        { Month: { } month, Day: { } day } => edition.Date(new DateOnly(date.Year, month, day)),
        { Month: { } month } => new DateOnly(date.Year, month, 1).ToString(edition.Culture.DateTimeFormat.YearMonthPattern, edition.Culture),
        _ => date.Year.ToString(CultureInfo.InvariantCulture),
    };
}
