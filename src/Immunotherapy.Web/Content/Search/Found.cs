namespace Immunotherapy.Web.Content.Search;

/// <summary>A piece of a text, and whether it is what was looked for.</summary>
public readonly record struct SnippetPart(string Text, bool Matches);

/// <summary>One page that was found.</summary>
/// <param name="Href">The address of the page; with <paramref name="Anchor"/> it is that of the section.</param>
/// <param name="Message">The key message, or the meaning of a word.</param>
/// <param name="Heading">Of the section that fits best, or empty.</param>
/// <param name="Snippet">A piece of that section, or nothing.</param>
public sealed record FoundPage(FoundKind Kind, string Href, string Title, string Message, string Anchor, string Heading, IReadOnlyList<SnippetPart> Snippet)
{
    /// <summary>The language of all but the title, where an original stands in for its translation.</summary>
    public string? Foreign { get; init; }
}

/// <summary>The answer to a search.</summary>
/// <param name="Count">Pages in all, counted no further than to <see cref="SearchIndex.MostCounted"/> and one.</param>
/// <param name="Spelled">What was looked for instead of what was typed, or empty.</param>
/// <param name="Near">What may have been meant when nothing was found, or empty.</param>
/// <param name="SomeWords">Whether no page holds all of the words.</param>
public sealed record Found(IReadOnlyList<FoundPage> Pages, int Count, string Spelled = "", string Near = "", bool SomeWords = false)
{
    /// <summary>Words that are in no page, with nothing near to them.</summary>
    public IReadOnlyList<string> Missed { get; init; } = [];

    /// <summary>What was looked for stands in a care card that says to call now or today.</summary>
    public bool IsSign { get; init; }

    /// <summary>The search cannot tell: there is no index yet, or it cannot be read.</summary>
    public bool Unavailable { get; init; }

    public static Found Unknown { get; } = new([], 0) { Unavailable = true };

    public static Found Nothing { get; } = new([], 0);
}
