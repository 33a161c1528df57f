using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Reading.Trials;

/// <summary>Which trials a reader wants to see; empty for all.</summary>
public sealed record TrialFilter(string Setting, string Drug, string Status, string Phase)
{
    public const string SettingKey = "setting";
    public const string DrugKey = "drug";
    public const string StatusKey = "status";
    public const string PhaseKey = "phase";

    public bool IsEmpty => Setting + Drug + Status + Phase == "";

    /// <returns>Null for a value that no trial could have, or a key that is there twice.</returns>
    public static TrialFilter? Read(IQueryCollection query, IEnumerable<Trial> trials) =>
        One(query, SettingKey, Trial.Settings) is { } setting && One(query, DrugKey, DrugsOf(trials)) is { } drug
            && One(query, StatusKey, Trial.Statuses) is { } status && One(query, PhaseKey, Trial.Phases) is { } phase
            ? new TrialFilter(setting, drug, status, phase)
            : null;

    public static IEnumerable<string> DrugsOf(IEnumerable<Trial> trials) => trials.SelectMany(trial => trial.Drugs).Distinct(StringComparer.Ordinal);

    public bool Allows(Trial trial) =>
        (Setting == "" || Setting == trial.Setting) && (Drug == "" || trial.Drugs.Contains(Drug))
        && (Status == "" || Status == trial.Status) && (Phase == "" || Phase == trial.Phase);

    private static string? One(IQueryCollection query, string key, IEnumerable<string> known)
    {
        if (!query.TryGetValue(key, out var values))
        {
            return "";
        }

        // A form also sends the fields that nobody filled in; the cache, too, takes an empty key for none
        return values is [{ } value] && (value == "" || known.Contains(value, StringComparer.Ordinal)) ? value : null;
    }
}
