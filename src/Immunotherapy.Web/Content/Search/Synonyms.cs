namespace Immunotherapy.Web.Content.Search;

/// <summary>
/// The names that mean the same, from the glossary: medicine and brand, short and long. Wherever a text holds one of them,
/// the index holds a mark of the term beside it, so that a search for any of them is one look-up of one mark.
/// </summary>
internal sealed class Synonyms
{
    // No word holds it, and the index takes it for a letter
    private const char MarkSign = '§';

    private readonly Dictionary<string, List<(string[] Name, string Mark)>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> byMark = new(StringComparer.Ordinal);

    public Synonyms(IEnumerable<Term> terms, string lang)
    {
        var stems = Stems.In(lang);
        foreach (var term in terms)
        {
            var mark = MarkSign + term.Id.Replace('-', MarkSign);
            var names = byMark[mark] = [];
            foreach (var name in term.Also.In(lang).Prepend(term.Name.In(lang)).Select(name => SearchQuery.Words(name).Select(stems.Of).ToArray()))
            {
                if (name.Length > 0 && !names.Exists(other => other.SequenceEqual(name)))
                {
                    names.Add(name);
                    (byFirst.TryGetValue(name[0], out var known) ? known : byFirst[name[0]] = []).Add((name, mark));
                }
            }
        }

        Names = string.Join('\n', byMark.Select(group => $"{group.Key}: {string.Join(", ", group.Value.Select(name => string.Join(' ', name)))}").Order(StringComparer.Ordinal));
    }

    /// <summary>All of it as a text: while it stays the same, no page needs other marks.</summary>
    public string Names { get; }

    public IReadOnlyList<string[]> NamesOf(string mark) => byMark[mark];

    /// <summary>The names that stand at a place.</summary>
    public IEnumerable<(int Length, string Mark)> At(IReadOnlyList<string> stems, int place) =>
        !byFirst.TryGetValue(stems[place], out var names) ? []
            : names.Where(name => StandsAt(stems, place, name.Name)).Select(name => (name.Name.Length, name.Mark));

    public static bool StandsAt(IReadOnlyList<string> stems, int place, string[] name)
    {
        if (place + name.Length > stems.Count)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (stems[place + i] != name[i])
            {
                return false;
            }
        }

        return true;
    }
}
