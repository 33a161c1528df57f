using System.Collections.Frozen;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>
/// The terms of the glossary that are hard to say, and so to read: those with a respelling. A page that uses one leads to its
/// meaning, or explains it in brackets.
/// </summary>
public sealed class HardWords
{
    public static readonly HardWords None = new([], "en");

    private readonly FrozenDictionary<string, string> ids;

    public HardWords(IEnumerable<Term> terms, string lang)
    {
        ids = (from term in terms
               where term.Say != Localized.Empty && term.Name.Speaks(lang)
               let name = term.Name.In(lang)
               from form in new[] { name, name + "s", name + "es" }
               group term.Id by form).ToFrozenDictionary(form => form.Key, form => form.First(), StringComparer.OrdinalIgnoreCase);
        Names = new PhraseList(ids.Keys);
        Version = string.Join(' ', ids.Select(form => $"{form.Key}={form.Value}").Order(StringComparer.Ordinal)) is var all && all != "" ? Signature.HashOf(all) : "";
    }

    public PhraseList Names { get; }

    /// <summary>Changes when a page could be told something else.</summary>
    public string Version { get; }

    public string IdOf(string name) => ids[name];
}
