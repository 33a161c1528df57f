using System.Globalization;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Comments;

/// <summary>
/// Where a reader writes a comment. Whatever goes wrong, the text comes back; so the token is checked here, and limits are
/// asked here.
/// </summary>
[IgnoreAntiforgeryToken]
[KeepsText]
public sealed class WriteModel(Snapshot snapshot, Receipts receipts, Pauses pauses, CommentLimits limits, PortalSettings settings, TimeProvider clock)
    : PortalPage(snapshot)
{
    public Article Article { get; private set; } = null!;

    public SentComment Sent { get; private set; } = SentComment.Empty(clock);

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public Closed? Closed { get; private set; }

    public override string Title => Words.Fill(Words.CommentOn, Article.Title);

    public IActionResult OnGet(string lang, string slug) => Find(lang, slug) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Find(InAddress("lang"), InAddress("slug")))
        {
            return NotFound();
        }

        var (form, isOurs) = await FormToken.ReadAsync(HttpContext);
        Sent = SentComment.Read(form);
        if (!isOurs || Closed is not null)
        {
            return Back(StatusCodes.Status400BadRequest, isOurs ? Words.ProblemPaused : Words.ProblemToken);
        }

        Problems = Sent.Problems(Words, withConsent: true);
        if (Problems.Count > 0)
        {
            return Back(StatusCodes.Status400BadRequest);
        }

        if (limits.Wait(HttpContext) is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Back(StatusCodes.Status429TooManyRequests, Words.Fill(Words.ProblemTooMany, (int)Math.Ceiling(wait.TotalMinutes)));
        }

        return await SendAsync();
    }

    private async Task<IActionResult> SendAsync()
    {
        var name = CommentText.Name(Sent.Name)!;
        var tooFast = clock.GetUtcNow() - Sent.Opened < TimeSpan.FromSeconds(settings.Limits.SecondsToWrite);
        try
        {
            await receipts.SendAsync(new Written(Lang, Article.Slug, name, Sent.Body, Sent.IntoTrap || tooFast), Sent.Key,
                Screening.Marks(name + "\n" + Sent.Body, Words), HttpContext.RequestAborted);
        }
        catch (NotWritableException)
        {
            Response.Headers.RetryAfter = NotWritableException.RetryAfter.ToString(CultureInfo.InvariantCulture);
            return Back(StatusCodes.Status503ServiceUnavailable, Words.ProblemBusy);
        }

        Response.Headers.Location = Snapshot.Addresses.Receipt(Lang, Sent.Key);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private bool Find(string lang, string slug)
    {
        if (!Open(lang) || Edition!.Article(slug) is not { } article)
        {
            return false;
        }

        Article = article;
        Closed = article.GivesWay(Snapshot.Site, Snapshot.Site.DayAt(clock.GetUtcNow())) ? new Closed(Words.CommentsBeingChecked) : pauses.Closed(lang, slug);
        return true;
    }

    private PageResult Back(int status, string? problem = null)
    {
        Response.StatusCode = status;
        Problems = problem is null ? Problems : [new Problem("", problem)];
        return Page();
    }
}
