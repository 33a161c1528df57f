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
            return list.Items.Select(item => Fields.Of(item, faults, "Each entry")).OfType<Fields>();
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

    public static bool IsId(string text) => IdPattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9](-?[a-z0-9])*\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
