using System.Text.RegularExpressions;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>The entries of a data file: a list in which each entry has a name of its own.</summary>
internal static partial class Entries
{
    public static IEnumerable<Fields> Of(YamlNode root, Faults faults)
    {
        if (root is YamlList list)
        {
            // Nobody mends more at a time than is kept of a file that is refused anyway
            return list.Items.TakeWhile(_ => !(faults.AreFull && faults.HasErrors)).Select(item => Fields.Of(item, faults, "Each entry")).OfType<Fields>();
        }

        if (root is not YamlMap { Entries.Count: 0 })
        {
            faults.Error("field", root.Line, "This file must be a list: each entry begins with \"- \".");
        }

        return [];
    }

    public static string Id(Fields fields, string key)
    {
        var id = fields.Required(key);
        if (id != "" && !IsId(id))
        {
            fields.Faults.Error("field", fields.LineOf(key), $"\"{id}\" must be lower-case letters, digits and hyphens.");
        }

        return id;
    }

    /// <summary>The medicines that an entry is about, at least one.</summary>
    public static IReadOnlyList<string> DrugsOf(Fields fields)
    {
        var names = fields.List("drugs");
        if (names.Count == 0)
        {
            fields.Faults.Error("field", fields.LineOf("drugs"), "\"drugs\" must name at least one. Add \"drugs: [pembrolizumab]\".");
        }

        foreach (var name in names.Where(name => !DrugPattern().IsMatch(name.Key)))
        {
            fields.Faults.Error("field", name.Line, $"\"{name.Key}\" must be lower-case letters, digits, hyphens and single spaces.");
        }

        return [.. names.Select(name => name.Key)];
    }

    /// <summary>Keys of <c>sources.yaml</c>, at least one. Whether they are there is seen when all files are read.</summary>
    public static IReadOnlyList<Reference> SourcesOf(Fields fields)
    {
        var sources = fields.List("sources");
        if (sources.Count == 0)
        {
            fields.Faults.Error("source", fields.LineOf("sources"), "There is no source. Add \"sources: [key]\" with a key of sources.yaml.");
        }

        return sources;
    }

    public static bool IsId(string text) => IdPattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9]([ -]?[a-z0-9])*\z", RegexOptions.NonBacktracking)]
    private static partial Regex DrugPattern();

    [GeneratedRegex(@"\A[a-z0-9](-?[a-z0-9])*\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
