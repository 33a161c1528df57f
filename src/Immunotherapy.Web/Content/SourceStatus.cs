using System.Globalization;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>That a source no longer holds: its publisher withdrew it, or a newer one took its place.</summary>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Since">The day on which that was noticed or announced.</param>
/// <param name="By">The key of the source that took its place, or empty.</param>
/// <param name="Why">In a few words, or empty.</param>
public sealed record SourceStatus(string State, DateOnly? Since, string By, string Why)
{
    public const string Withdrawn = "withdrawn";
    public const string Superseded = "superseded";

    public static IReadOnlyList<string> States { get; } = [Withdrawn, Superseded];

    /// <returns>Null for a source that holds.</returns>
    internal static SourceStatus? Read(Fields fields)
    {
        var (state, since, by, why) = (fields.Text("state"), fields.Date("since"), fields.Text("by") ?? "", fields.Text("why") ?? "");
        if (state is null)
        {
            if (since is not null || by != "" || why != "")
            {
                fields.Faults.Error("source", fields.LineOf("since"), "\"since\", \"by\" and \"why\" belong to \"state: withdrawn\" or \"state: superseded\". Add it, or take them out.");
            }

            return null;
        }

        fields.OneOf("state", States);
        return new SourceStatus(state, since, by, why);
    }

    /// <summary>What a writer is told of a text that rests on such a source.</summary>
    /// <param name="status">The status in words, see <see cref="ToString"/>.</param>
    /// <param name="entry">What rests on it: "This page", "The trial KEYNOTE-522".</param>
    internal static string Advice(string key, string status, string entry) =>
        $"The source \"{key}\" {status}. {entry} rests on it: find another source, or take it out.";

    /// <summary>For messages: "was withdrawn on 2026-12-01 (the figures were wrong); see other-key".</summary>
    public override string ToString() =>
        $"was {State}{(Since is { } since ? " on " + since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}{(Why == "" ? "" : $" ({Why})")}{(By == "" ? "" : $"; see {By}")}";
}
