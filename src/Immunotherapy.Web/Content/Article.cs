using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content;

/// <summary>A page made from a Markdown file, ready to be shown.</summary>
public record Page(string Lang, string Slug, string Href, FrontMatter Front, Body Body)
{
    public string Title => Front.Title;

    /// <summary>Whether a reviewer has signed exactly this text. What cites no source has nothing to sign.</summary>
    public ReviewState ReviewState { get; init; }

    /// <summary>Null for a page that is no translation.</summary>
    public TranslationState? Translation { get; init; }

    /// <summary>The page that a translation was made from, when it is published.</summary>
    public Page? Original { get; init; }

    /// <summary>The page whose body a reader is shown: the original while the translation is not safe.</summary>
    public Page Shown => Translation == TranslationState.Unsafe && Original is not null ? Original : this;
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
public sealed record Article(string Lang, string Slug, string Href, FrontMatter Front, Body Body)
    : Page(Lang, Slug, Href, Front, Body)
{
    /// <summary>Names this exact text, for whoever holds a printed copy: the beginning of what a review would sign.</summary>
    public string TextVersion { get; init; } = "";

    /// <summary>The day on which what a reader is shown is due for review: an original in place of its translation has a day of its own.</summary>
    public DateOnly? ReviewDue => Front.NextReview < Shown.Front.NextReview ? Front.NextReview : Shown.Front.NextReview ?? Front.NextReview;

    public bool IsOverdue(DateOnly today) => ReviewDue < today;

    /// <summary>Whether its review is overdue by more than the clinic allows. Then only what is safe to know is shown.</summary>
    public bool GivesWay(Site site, DateOnly today) => site.OverdueLimitDays is { } days && IsOverdue(today.AddDays(-days));

    /// <summary>The review of just the text that a reader is shown; null also when the original stands in for a translation.</summary>
    public Review? SignedReview() => ReviewState == ReviewState.Reviewed && ReferenceEquals(Shown, this) ? Front.Review : null;
}
