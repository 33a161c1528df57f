using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

public sealed class ArticleModel(Snapshot snapshot, TimeProvider clock) : PortalPage(snapshot)
{
    public Article Article { get; private set; } = null!;

    public override string Title => Article.Title;

    public override string Description => Article.Front.KeyMessage;

    public override string? HrefIn(Edition edition) => edition.Article(Article.Slug)?.Href;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Snapshot.Site.TimeZone).DateTime);

    public IActionResult OnGet(string lang, string slug)
    {
        if (!Open(lang))
        {
            return NotFound();
        }

        if (Edition!.Article(slug) is { } article)
        {
            Article = article;
            return Page();
        }

        return Snapshot.Gone.Contains($"{lang}/{slug}") ? StatusCode(StatusCodes.Status410Gone) : NotFound();
    }
}
