using System.Globalization;
using System.Text.Json.Nodes;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

[ShowsComments]
[VariesBy(PageCache.CommentPage)]
public sealed class ArticleModel(Snapshot snapshot, PublishedComments comments, PortalSettings settings, TimeProvider clock) : PortalPage(snapshot)
{
    /// <summary>Null when they cannot be read just now.</summary>
    public CommentPage? Comments { get; private set; }

    public Article Article { get; private set; } = null!;

    public override string Title => Article.Title;

    public override string Description => Article.Shown.Front.KeyMessage;

    public override string? HrefIn(Edition edition) => Place.Article(Article.Slug).HrefIn(edition);

    public override DateOnly? Edited => Place.EditedOn(Article);

    public override JsonObject? StructuredData(Func<string, string> absolute) => GivesWay ? null : new Conventions.PageData(Snapshot, Edition!, absolute).Of(Article);

    public override bool IsText => true;

    public DateOnly Today => Snapshot.Site.DayAt(clock.GetUtcNow());

    /// <summary>As it stands on a printed copy.</summary>
    public string Address => settings.Absolute(Article.Href);

    public bool GivesWay => Article.GivesWay(Snapshot.Site, Today);

    public async Task<IActionResult> OnGetAsync(string lang, string slug)
    {
        if (!Open(lang))
        {
            return NotFound();
        }

        if (Edition!.Article(slug) is not { } article)
        {
            return Snapshot.Gone.Contains($"{lang}/{slug}") ? StatusCode(StatusCodes.Status410Gone) : NotFound();
        }

        Article = article;

        // As it was sent: each other spelling would be kept as a page of its own
        var number = Request.Query[PageCache.CommentPage].ToString();
        return number == "" ? await ShowAsync(1)
            : GivesWay ? NotFound()
            : number == "1" ? RedirectPermanent(article.Href)
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 && page.ToString(CultureInfo.InvariantCulture) == number ? await ShowAsync(page)
            : NotFound();
    }

    private async Task<IActionResult> ShowAsync(int number)
    {
        try
        {
            Comments = await comments.PageAsync(Lang, Article.Slug, number);
            return Comments is null ? NotFound() : Page();
        }
        catch (UnreadableException)
        {
            PageCache.Forget(HttpContext);
            return Page();
        }
    }
}
