namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>The name of the site where only a little room is: below an icon, in a list of search boxes.</summary>
internal static class ShortName
{
    /// <summary>What OpenSearch allows; telephones show about as much.</summary>
    public const int Longest = 16;

    /// <returns>As many whole words as there is room for.</returns>
    public static string Of(string name)
    {
        var end = name.Length <= Longest ? name.Length : name.LastIndexOf(' ', Longest);
        return name[..(end > 0 ? end : Longest)];
    }
}
