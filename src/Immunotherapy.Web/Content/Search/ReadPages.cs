using System.Collections.Concurrent;

namespace Immunotherapy.Web.Content.Search;

/// <summary>
/// The sections of pages with their words taken apart. That takes longer than to find a page, and most searches find the same ones.
/// </summary>
internal sealed class ReadPages(Vocabulary vocabulary)
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<EntryKey, (SearchEntry Entry, IReadOnlyList<ReadSection> Sections)> read = [];

    public IReadOnlyList<ReadSection> Of(SearchEntry entry)
    {
        if (read.TryGetValue(entry.Key, out var known) && known.Entry.IsSameAs(entry))
        {
            return known.Sections;
        }

        if (read.Count >= Most)
        {
            read.Clear();
        }

        var sections = entry.Sections().Select(section =>
            new ReadSection(section.Anchor, ReadText.Of(section.Heading, vocabulary), ReadText.Of(section.Text, vocabulary), section.Care)).ToList();
        read[entry.Key] = (entry, sections);
        return sections;
    }
}
