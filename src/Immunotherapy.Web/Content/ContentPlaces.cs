namespace Immunotherapy.Web.Content;

/// <summary>Where content and data lie, as full paths.</summary>
/// <param name="ContentPath">The folder that holds site.yaml.</param>
/// <param name="LastGoodPath">Copies of the last good files.</param>
public sealed record ContentPlaces(string ContentPath, string LastGoodPath)
{
    /// <summary>The index of the search; nothing in it is worth keeping.</summary>
    public string SearchPath { get; } = Path.Join(Path.GetDirectoryName(LastGoodPath), "search");
}
