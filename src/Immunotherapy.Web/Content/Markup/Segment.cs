using Immunotherapy.Web.Content.Checks;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>A part of a page's body: author's HTML, or a block that has a component of its own.</summary>
public abstract record Segment;

public sealed record HtmlSegment(SafeHtml Html) : Segment;

/// <summary>A heading as the list of contents shows it.</summary>
/// <param name="Anchor">The id in the page, prefixed so that no author can take one of the site's own.</param>
public sealed record Heading(int Level, string Anchor, string Text);

/// <summary>A link that leaves the site, with its line in the file.</summary>
public sealed record OutsideLink(string Url, int Line);

/// <summary>A page's body, rendered and checked.</summary>
/// <param name="Terms">Ids of the glossary terms in the order of their first use.</param>
/// <param name="Sources">Keys of the sources in the order in which they are cited, which gives them their numbers.</param>
public sealed record Body(
    IReadOnlyList<Segment> Segments, IReadOnlyList<Heading> Headings, IReadOnlyList<string> Terms, IReadOnlyList<string> Sources)
{
    /// <summary>How hard it is to read, when that can be told.</summary>
    public ReadingGrade? Grade { get; init; }

    /// <summary>Addresses outside the site that it leads to.</summary>
    public IReadOnlyList<OutsideLink> Links { get; init; } = [];
}
