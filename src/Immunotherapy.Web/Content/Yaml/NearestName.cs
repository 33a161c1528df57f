namespace Immunotherapy.Web.Content.Yaml;

/// <summary>Finds what somebody most likely meant to write.</summary>
public static class NearestName
{
    /// <returns>" Did you mean …?" or nothing when no name is near.</returns>
    public static string Hint(string written, IEnumerable<string> names)
    {
        var nearest = names
            .Where(name => Math.Abs(name.Length - written.Length) <= Farthest(name))
            .Select(name => (name, distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(near => near.distance <= Farthest(near.name))
            .OrderBy(near => near.distance).ThenBy(near => near.name, StringComparer.Ordinal)
            .Select(near => near.name)
            .FirstOrDefault();
        return nearest is null ? "" : $" Did you mean \"{nearest}\"?";
    }

    private static int Farthest(string name) => Math.Max(2, name.Length / 3);

    /// <summary>Letters to add, drop or change to make one word of the other (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        if (from.Length > 60 || to.Length > 60)
        {
            return int.MaxValue;
        }

        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[to.Length];
    }
}
