using System.Collections.Frozen;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>Where a statement comes from.</summary>
/// <param name="Date">The date on the source: a year, a month or a day, or empty when none was seen.</param>
/// <param name="Read">The day on which somebody of ours last read it.</param>
public sealed record Source(string Key, string Title, string Publisher, string Url, string Date, DateOnly? Read)
{
    public const string File = "sources.yaml";

    /// <summary>Where it stands in the file, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The language of its title.</summary>
    public string Lang { get; init; } = "en";

    /// <summary>Null while it holds.</summary>
    public SourceStatus? Status { get; init; }

    public static FrozenDictionary<string, Source>? ReadAll(string text, Faults faults)
    {
        if (BoundedYaml.Read(text, 1, YamlBounds.DataFile, faults) is not { } root)
        {
            return null;
        }

        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        var successors = new List<Reference>();
        foreach (var fields in Entries.Of(root, faults))
        {
            var source = new Source(
                Entries.Id(fields, "key"), fields.Required("title"), fields.Required("publisher"), ReadUrl(fields),
                fields.Text("date") ?? "", fields.Date("read"))
            { Line = fields.Line, Lang = fields.Text("lang") ?? "en", Status = SourceStatus.Read(fields) };
            fields.Close();
            if (source.Status is { By: not "" } status)
            {
                successors.Add(new Reference(status.By, fields.LineOf("by")));
            }

            if (!sources.TryAdd(source.Key, source))
            {
                faults.Error("source", fields.LineOf("key"), $"The source \"{source.Key}\" is there twice. Keep one.");
            }
        }

        foreach (var other in successors.Where(other => !sources.ContainsKey(other.Key)))
        {
            faults.Error("source", other.Line, $"There is no source \"{other.Key}\" to take its place.{(faults.AreFull ? "" : NearestName.Hint(other.Key, sources.Keys))}");
        }

        return sources.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string ReadUrl(Fields fields)
    {
        var address = fields.Required("url");
        if (address != "" && !(Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"))
        {
            fields.Faults.Error("source", fields.LineOf("url"), "\"url\" must be a whole address that begins with https://.");
            return "";
        }

        return address;
    }
}
