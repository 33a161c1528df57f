using System.Collections.Frozen;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>A word that patients meet, explained.</summary>
/// <param name="Also">Other names and brand names.</param>
/// <param name="Sources">Where a meaning that is more than a plain definition comes from; often none.</param>
/// <param name="Say">How it is spoken, respelt plainly for readers of one language; no other language has a use for it.</param>
public sealed record Term(
    string Id, Localized Name, LocalizedNames Also, Localized Meaning, Localized Say, IReadOnlyList<string> Related, IReadOnlyList<Reference> Sources)
{
    public const string File = "glossary.yaml";

    public static FrozenDictionary<string, Term>? ReadAll(string text, Faults faults)
    {
        if (BoundedYaml.Read(text, 1, YamlBounds.DataFile, faults) is not { } root)
        {
            return null;
        }

        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        var related = new List<Reference>();
        foreach (var fields in Entries.Of(root, faults))
        {
            var others = fields.List("related");
            related.AddRange(others);
            var term = new Term(
                Entries.Id(fields, "id"), fields.RequiredLocalized("term"), fields.LocalizedNames("also"),
                fields.RequiredLocalized("meaning"), ReadSay(fields), [.. others.Select(other => other.Key)], fields.List("sources"));
            fields.Close();
            if (!terms.TryAdd(term.Id, term))
            {
                faults.Error("term", fields.LineOf("id"), $"The term \"{term.Id}\" is there twice. Keep one.");
            }
        }

        foreach (var other in related.Where(other => !terms.ContainsKey(other.Key)))
        {
            faults.Error("term", other.Line, $"There is no term \"{other.Key}\".{(faults.AreFull ? "" : NearestName.Hint(other.Key, terms.Keys))}");
        }

        return terms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Respelling is for one tongue: a plain text is meant for readers of English
    private static Localized ReadSay(Fields fields) =>
        fields.Localized("say") is not { } say ? Localized.Empty : say.Speaks("") ? Localized.Only("en", say.In("")) : say;
}
