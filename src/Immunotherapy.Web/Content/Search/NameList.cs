namespace Immunotherapy.Web.Content.Search;

/// <summary>Titles and names by the beginning of any of their words, for suggestions while somebody types.</summary>
internal sealed class NameList
{
    private const int MostLooked = 200;

    private readonly (string From, int Name)[] starts;
    private readonly List<(string Text, EntryKey Key)> names = [];

    public NameList(IEnumerable<SearchEntry> entries)
    {
        var found = new List<(string From, int Name)>();
        foreach (var entry in entries)
        {
            foreach (var name in entry.Names.Take(entry.Key.Kind == FoundKind.Term ? int.MaxValue : 1))
            {
                var words = SearchQuery.Words(name);
                found.AddRange(words.Select((_, place) => (string.Join(' ', words.Skip(place)), names.Count)));
                names.Add((name, entry.Key));
            }
        }

        starts = [.. found];
        Array.Sort(starts, (one, other) => string.CompareOrdinal(one.From, other.From) is not 0 and var order ? order : one.Name.CompareTo(other.Name));
    }

    /// <summary>Names with a word that begins like this; whole names first, short ones before long ones.</summary>
    public IEnumerable<(string Text, EntryKey Key)> BeginningWith(string typed)
    {
        var start = string.Join(' ', SearchQuery.Words(typed));
        if (start == "")
        {
            return [];
        }

        var first = Array.BinarySearch(starts, (start, -1), Comparer<(string From, int Name)>.Create((one, other) =>
            string.CompareOrdinal(one.From, other.From) is not 0 and var order ? order : one.Name.CompareTo(other.Name)));
        return starts.Skip(first < 0 ? ~first : first).TakeWhile(entry => entry.From.StartsWith(start, StringComparison.Ordinal)).Take(MostLooked)
            .Select(entry => names[entry.Name])
            .OrderBy(name => Folding.Of(name.Text).StartsWith(start, StringComparison.Ordinal) ? 0 : 1).ThenBy(name => name.Key.Kind).ThenBy(name => name.Text.Length)
            .DistinctBy(name => name.Text, StringComparer.OrdinalIgnoreCase);
    }
}
