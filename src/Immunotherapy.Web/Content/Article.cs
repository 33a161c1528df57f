using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content;

/// <summary>A page made from a Markdown file, ready to be shown.</summary>
public record Page(string Lang, string Slug, string Href, FrontMatter Front, Body Body)
{
    public string Title => Front.Title;
}

/// <summary>Whether a reviewer has signed exactly this text.</summary>
public enum ReviewState
{
    Unreviewed,
    Reviewed,

    /// <summary>Signed once, but the text is another now.</summary>
    ChangedSince,
}

/// <summary>One article in one language.</summary>
public sealed record Article(string Lang, string Slug, string Href, FrontMatter Front, Body Body, ReviewState ReviewState)
    : Page(Lang, Slug, Href, Front, Body);
