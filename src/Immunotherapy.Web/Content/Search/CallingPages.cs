using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Web.Content.Search;

/// <summary>
/// Knows which page is all about calling: of those with care cards the one whose title says most of what the headings of its cards say,
/// as "When to call your care team" does over "Call your care team today if:".
/// </summary>
internal sealed class CallingPages(string lang)
{
    private readonly Stems stems = Stems.In(lang);
    private readonly Dictionary<EntryKey, IReadOnlyList<string>> shared = [];

    public void Take(SearchEntry entry, IReadOnlyList<Section> sections)
    {
        var said = sections.Where(section => section.Care is not null and not Urgency.Call).SelectMany(section => SearchQuery.Words(section.Heading)).Select(stems.Of).ToHashSet();
        shared[entry.Key] = said.Count == 0 ? [] : [.. SearchQuery.Words(entry.Title).Where(word => said.Contains(stems.Of(word)))];
    }

    public void Leave(EntryKey key) => shared.Remove(key);

    /// <param name="ignored">Small words, which say nothing.</param>
    public EntryKey? First(IReadOnlySet<string> ignored)
    {
        var first = shared.Select(page => (page.Key, Words: page.Value.Count(word => !ignored.Contains(word))))
            .OrderByDescending(page => page.Words).ThenBy(page => page.Key.Name, StringComparer.Ordinal).FirstOrDefault();
        return first.Words > 0 ? first.Key : null;
    }
}
