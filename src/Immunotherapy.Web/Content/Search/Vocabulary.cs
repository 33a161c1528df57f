namespace Immunotherapy.Web.Content.Search;

/// <summary>A word of the index as it was at one moment.</summary>
internal readonly record struct KnownWord(string Folded, string Stem, string Written, int Pages, int Named);

/// <summary>The words of one language at one moment: which there are, what they begin with, which is near to one that is not there.</summary>
internal sealed class Vocabulary
{
    private const int MostBeginnings = 8;
    private const int LongestShort = 5;
    private const int ShortestGuess = 3;

    private readonly KnownWord[] words;
    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, int> pages = new(StringComparer.Ordinal);
    private readonly ILookup<int, int> byLength;
    private readonly Stems stems;

    public Vocabulary(Lexicon lexicon, string lang)
    {
        stems = Stems.In(lang);
        words = [.. lexicon.Words.Select(word => new KnownWord(word.Folded, word.Stem, word.Written, word.Pages, word.Named))];
        Array.Sort(words, (one, other) => string.CompareOrdinal(one.Folded, other.Folded));
        places = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var place = 0; place < words.Length; place++)
        {
            places[words[place].Folded] = place;
            pages[words[place].Stem] = pages.GetValueOrDefault(words[place].Stem) + words[place].Pages;
        }

        byLength = Enumerable.Range(0, words.Length).Where(place => !words[place].Folded.Any(char.IsDigit)).ToLookup(place => words[place].Folded.Length);
    }

    public static Vocabulary Empty { get; } = new(new Lexicon(""), "");

    public string StemOf(ReadOnlySpan<char> folded) =>
        places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var place) ? words[place].Stem : stems.Of(folded.ToString());

    /// <summary>About how many pages hold a form of a word.</summary>
    public int PagesOf(string stem) => pages.GetValueOrDefault(stem);

    /// <summary>The words that most likely were begun.</summary>
    public IReadOnlyList<KnownWord> BeginningWith(string start)
    {
        var first = Array.BinarySearch(words, new KnownWord(start, "", "", 0, 0), Comparer<KnownWord>.Create((one, other) => string.CompareOrdinal(one.Folded, other.Folded)));
        var found = new List<KnownWord>();
        for (var place = first < 0 ? ~first : first; place < words.Length && words[place].Folded.StartsWith(start, StringComparison.Ordinal); place++)
        {
            found.Add(words[place]);
        }

        return [.. found.OrderByDescending(Weight).Take(MostBeginnings)];
    }

    /// <summary>
    /// The word of a title or a name that was most likely meant by one that is not there. Of ordinary words only two letters that
    /// changed places count: "rahs" is "rash", but "choking" is not "coming". Nothing with digits: one medicine must not pass for another.
    /// </summary>
    /// <param name="farther">Letters more than usual that may differ, for a word that is only offered.</param>
    public KnownWord? Nearest(string folded, int farther = 0)
    {
        if (folded.Length < ShortestGuess || folded.Any(char.IsDigit))
        {
            return null;
        }

        var most = (folded.Length <= LongestShort ? 1 : 2) + farther;
        var best = (Distance: most + 1, Place: -1);
        for (var length = folded.Length - Math.Min(most, 2); length <= folded.Length + Math.Min(most, 2); length++)
        {
            foreach (var place in byLength[length].Where(place => words[place].Named > 0 || IsSwap(folded, words[place].Folded)))
            {
                var distance = LetterDistance.Of(folded, words[place].Folded, Math.Min(most, best.Distance));
                if (distance < best.Distance || (distance == best.Distance && distance <= most && IsLikelier(place, best.Place, folded)))
                {
                    best = (distance, place);
                }
            }
        }

        return best.Place < 0 ? null : words[best.Place];
    }

    private static bool IsSwap(string one, string other)
    {
        var at = one.AsSpan().CommonPrefixLength(other);
        return one.Length == other.Length && at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at] && one.AsSpan(at + 2).SequenceEqual(other.AsSpan(at + 2));
    }

    private bool IsLikelier(int place, int than, string folded)
    {
        var (one, other) = (words[place], words[than]);
        var (starts, otherStarts) = (one.Folded[0] == folded[0], other.Folded[0] == folded[0]);
        return starts != otherStarts ? starts : Weight(one) > Weight(other);
    }

    private static long Weight(KnownWord word) => word.Pages + (word.Named > 0 ? 1_000_000L : 0);
}
