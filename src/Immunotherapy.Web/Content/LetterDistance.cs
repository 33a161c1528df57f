namespace Immunotherapy.Web.Content;

/// <summary>How far two words are apart: letters to add, drop, change or swap with their neighbour (Damerau and Levenshtein).</summary>
public static class LetterDistance
{
    private const int Longest = 60;

    /// <param name="most">No more is counted: a larger distance comes back as one more than this.</param>
    public static int Of(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int most)
    {
        if (Math.Abs(from.Length - to.Length) > most || from.Length > Longest || to.Length > Longest)
        {
            return most + 1;
        }

        Span<int> last = stackalloc int[to.Length + 1];
        Span<int> above = stackalloc int[to.Length + 1];
        Span<int> row = stackalloc int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            if (Fill(from, to, i, row, above, last) > most)
            {
                return most + 1;
            }

            var spare = last;
            last = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[to.Length], most + 1);
    }

    private static int Fill(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int i, Span<int> row, ReadOnlySpan<int> above, ReadOnlySpan<int> last)
    {
        row[0] = i;
        var least = i;
        for (var j = 1; j <= to.Length; j++)
        {
            var cost = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            cost = Math.Min(cost, Math.Min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
            {
                cost = Math.Min(cost, last[j - 2] + 1);
            }

            row[j] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }
}
