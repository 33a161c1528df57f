namespace Immunotherapy.Web.Content;

/// <summary>The English words for search engines, shared links and browsers' own search boxes.</summary>
public sealed partial record Words
{
    /// <summary>What the picture beside a shared link shows.</summary>
    public string Emblem { get; init; } = "The emblem of this site: a white Y on green";

    public string SearchDescription { get; init; } = "Search the articles, words and trials of this site: {0}";
}
