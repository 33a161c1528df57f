namespace Immunotherapy.Web.Content.Search;

/// <summary>Finds the words that were looked for in the texts of one page, and cuts out where they stand.</summary>
internal sealed class Excerpt(IReadOnlyList<Wanted> wanted)
{
    private const int Letters = 220;
    private const int Before = 60;

    // Most words of a page are none that a way begins with
    private readonly HashSet<string> first = [.. wanted.SelectMany(part => part.Ways).Select(way => way[0])];

    /// <summary>How many of the things that are wanted stand in cards that say to call now or today.</summary>
    public int InCare(IReadOnlyList<ReadSection> sections) => Different(sections.Where(section => section.CallsNow).SelectMany(section => Matches(section.Text)));

    /// <summary>The sections that hold something of what is wanted, those with most of it first; of equals a care card first.</summary>
    public IEnumerable<ReadSection> Best(IReadOnlyList<ReadSection> sections) =>
        from section in sections
        let score = (2 * Different(Matches(section.Text))) + (3 * Different(Matches(section.Heading)))
        where score > 0
        orderby score descending, section.CallsNow descending
        select section;

    /// <summary>A piece of a text around the first of its matches that has most others near it.</summary>
    public IReadOnlyList<SnippetPart> Cut(ReadText read)
    {
        var (text, matches) = (read.Text, Matches(read));
        var first = matches.Count == 0 ? 0
            : matches.OrderByDescending(match => Different(matches.Where(other => other.Start >= match.Start && other.End <= match.Start + Letters - Before))).First().Start;
        var start = Math.Min(first, WordStart(text, first - Before));
        var end = WordEnd(text, start, start + Letters);
        var parts = new List<SnippetPart>();
        var at = start;
        foreach (var match in matches.Where(match => match.Start >= start && match.End <= end))
        {
            Add(text[at..match.Start], false);
            Add(text[match.Start..match.End], true);
            at = match.End;
        }

        Add(text[at..end].TrimEnd() + (end < text.Length ? " …" : ""), false);
        return start > 0 ? [new SnippetPart("… ", false), .. parts] : parts;

        void Add(string piece, bool isMatch)
        {
            if (piece != "")
            {
                parts.Add(new SnippetPart(piece, isMatch));
            }
        }
    }

    private static int Different(IEnumerable<Match> matches) => matches.Select(match => match.Wanted).Distinct().Count();

    private List<Match> Matches(ReadText text)
    {
        var matches = new List<Match>();
        for (var i = 0; i < text.Stems.Length; i++)
        {
            if (first.Contains(text.Stems[i]) && Longest(text.Stems, i) is { } found)
            {
                matches.Add(new Match(text.Starts[i], text.Ends[i + found.Length - 1], found.Wanted));
                i += found.Length - 1;
            }
        }

        return matches;
    }

    private (int Length, int Wanted)? Longest(string[] stems, int at)
    {
        (int Length, int Wanted)? longest = null;
        for (var part = 0; part < wanted.Count; part++)
        {
            foreach (var way in wanted[part].Ways)
            {
                if (way.Length > (longest?.Length ?? 0) && Synonyms.StandsAt(stems, at, way))
                {
                    longest = (way.Length, part);
                }
            }
        }

        return longest;
    }

    private static int WordStart(string text, int near)
    {
        var space = near <= 0 ? -1 : text.IndexOf(' ', near);
        return space < 0 ? 0 : space + 1;
    }

    private static int WordEnd(string text, int start, int near)
    {
        if (near >= text.Length)
        {
            return text.Length;
        }

        // A word without end is cut, between two letters
        var space = text.LastIndexOf(' ', near);
        return space > start ? space : near - (char.IsLowSurrogate(text[near]) ? 1 : 0);
    }

    private readonly record struct Match(int Start, int End, int Wanted);
}
