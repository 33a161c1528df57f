using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Web.Commands;

/// <summary>
/// Compares the shipped texts with the copy that a clinic keeps: what we changed since theirs was taken, what both changed,
/// and what of theirs rests on a source that was withdrawn meanwhile.
/// </summary>
internal static class Against
{
    /// <param name="ours">The folder as it is shipped now.</param>
    /// <param name="theirs">The clinic's copy.</param>
    public static IReadOnlyList<Fault> Compare(string ours, string theirs, Snapshot shipped)
    {
        var (now, copy, taken) = (ReleasedFiles.Of(ours), ReleasedFiles.Of(theirs), ReleasedFiles.Read(theirs));
        var texts = from file in now.Keys.Union(copy.Keys).Union(taken?.Keys ?? []).Order(StringComparer.Ordinal)
                    let said = Say(now.GetValueOrDefault(file), copy.GetValueOrDefault(file), taken?.GetValueOrDefault(file), taken is not null)
                    where said is not null
                    select new Fault(file, 1, Severity.Warning, said.Value.Code, said.Value.Message);
        return [.. texts, .. OnWithdrawn(theirs, shipped)];
    }

    /// <summary>How many texts of each kind, for the last line.</summary>
    public static string Sum(IReadOnlyList<Fault> found)
    {
        return $"{Count("newer")} texts changed by us, {Count("both")} on both sides, {Count("new")} new, {Count("gone")} gone, {Count("withdrawn")} places on withdrawn sources"
            + (Count("differs") is > 0 and var differ ? $", {differ} differ" : "");

        int Count(string code) => found.Count(fault => fault.Code == code);
    }

    private static (string Code, string Message)? Say(string? now, string? copy, string? taken, bool known) => (now, copy, taken) switch
    {
        _ when now == copy => null,
        (not null, null, null) => ("new", "This text is new. Copy it if you want it."),
        (not null, not null, _) when !known => ("differs", "This text differs from ours. Your copy has no released.sha256, so it cannot be told who changed it: compare the two."),
        (null, not null, not null) => ("gone", "We took this text out. CHANGES.md says why; take it out too, or keep it as your own."),
        (not null, null, not null) when now != taken => ("newer", "We changed this text since you took it out of your copy."),
        (not null, not null, null) => ("both", "We added a text of this name and so did you. Compare the two."),
        (not null, not null, not null) when now == taken => null,
        (not null, not null, not null) when copy == taken => ("newer", "We changed this text and you did not. Copy ours; CHANGES.md says why it changed."),
        (not null, not null, not null) => ("both", "We changed this text and so did you. Compare the two: CHANGES.md says why ours changed."),
        _ => null,
    };

    // Their texts, held against what we know of the sources
    private static IEnumerable<Fault> OnWithdrawn(string theirs, Snapshot shipped)
    {
        var fallen = shipped.Sources.Values.Where(source => source.Status is not null).Select(source => source.Key).ToHashSet(StringComparer.Ordinal);
        var copy = CheckCommand.Read(theirs, NullLogger<ContentStore>.Instance);
        return fallen.Count == 0 ? [] : new WithdrawnSources(copy, fallen).Uses(key => shipped.Sources[key].Status!.ToString());
    }
}
