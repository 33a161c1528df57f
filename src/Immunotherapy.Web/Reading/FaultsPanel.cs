using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading;

/// <summary>Tells staff what their articles lack.</summary>
internal static class FaultsPanel
{
    // The check command prints the others
    private const int Most = 50;

    public static StaffPanel Panel { get; } = new("Content", null, null, services =>
    {
        var faults = services.GetRequiredService<Snapshot>().Faults.OrderBy(fault => fault.Severity).ThenBy(fault => fault.Code is "withdrawn" or "translation" ? 0 : 1).ToList();
        IEnumerable<string> more = faults.Count > Most ? [$"And {faults.Count - Most} more. The command \"check\" shows all."] : [];
        return Task.FromResult<IReadOnlyList<string>>([.. faults.Take(Most).Select(fault => fault.ToString()), .. more]);
    });
}
