using System.Globalization;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Comments;

/// <summary>Where a reader asks that a published comment be read again.</summary>
[IgnoreAntiforgeryToken]
public sealed class ReportCommentModel(Snapshot snapshot, PublishedComments comments, Reports reports, CommentLimits limits) : PortalPage(snapshot)
{
    public const string ReasonField = "Reason";

    /// <summary>Null when it was reported and has gone from the page meanwhile.</summary>
    public PublishedComment? Comment { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public bool Thanks { get; private set; }

    public string Back { get; private set; } = "";

    public override string Title => Words.ReportTitle;

    public async Task<IActionResult> OnGetAsync(string lang, string slug, string id, [FromQuery] string? sent)
    {
        Thanks = sent == "1";
        if (Thanks)
        {
            Response.Headers.CacheControl = "no-store";
        }

        return await FindAsync(lang, slug, id) || (Thanks && Back != "") ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (form, isOurs) = await FormToken.ReadAsync(HttpContext);
        if (!await FindAsync(InAddress("lang"), InAddress("slug"), InAddress("id")))
        {
            return NotFound();
        }

        if (!isOurs)
        {
            return Again(StatusCodes.Status400BadRequest, "", Words.ProblemToken);
        }

        if (!Enum.TryParse<ReportReason>(form[ReasonField], out var reason) || !Enum.IsDefined(reason) || reason.ToString() != form[ReasonField])
        {
            return Again(StatusCodes.Status400BadRequest, $"{ReasonField}-{nameof(ReportReason.Harmful)}", Words.ReportChoose);
        }

        if (limits.Wait(HttpContext) is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Again(StatusCodes.Status429TooManyRequests, "", Words.Fill(Words.ProblemTooMany, (int)Math.Ceiling(wait.TotalMinutes)));
        }

        try
        {
            await reports.SendAsync(Comment!.Id, reason, HttpContext.RequestAborted);
        }
        catch (NotWritableException)
        {
            Response.Headers.RetryAfter = NotWritableException.RetryAfter.ToString(CultureInfo.InvariantCulture);
            return Again(StatusCodes.Status503ServiceUnavailable, "", Words.ProblemBusy);
        }

        Response.Headers.Location = Snapshot.Addresses.ReportComment(Lang, InAddress("slug"), Comment.Id) + "?sent=1";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> FindAsync(string lang, string slug, string id)
    {
        if (!Open(lang) || Edition!.Article(slug) is not { } article || !Guid.TryParseExact(id, "D", out var comment))
        {
            return false;
        }

        Back = article.Href;
        Comment = await comments.FindAsync(lang, article.Slug, comment);
        return Comment is not null;
    }

    private PageResult Again(int status, string field, string problem)
    {
        Response.StatusCode = status;
        Problems = [new Problem(field, problem)];
        return Page();
    }
}
