namespace Immunotherapy.Web.Content.Yaml;

/// <summary>Finds what somebody most likely meant to write.</summary>
public static class NearestName
{
    /// <returns>" Did you mean …?" or nothing when no name is near.</returns>
    public static string Hint(string written, IEnumerable<string> names)
    {
        var nearest = names
            .Where(name => Math.Abs(name.Length - written.Length) <= Farthest(name))
            .Select(name => (name, distance: LetterDistance.Of(written.ToLowerInvariant(), name.ToLowerInvariant(), Farthest(name))))
            .Where(near => near.distance <= Farthest(near.name))
            .OrderBy(near => near.distance).ThenBy(near => near.name, StringComparer.Ordinal)
            .Select(near => near.name)
            .FirstOrDefault();
        return nearest is null ? "" : $" Did you mean \"{nearest}\"?";
    }

    private static int Farthest(string name) => Math.Max(2, name.Length / 3);
}
