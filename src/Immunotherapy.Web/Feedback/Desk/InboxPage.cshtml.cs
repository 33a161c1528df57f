using System.Globalization;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Feedback.Desk;

/// <summary>Where those who write articles read what readers say of them.</summary>
[IgnoreAntiforgeryToken]
public sealed class InboxPageModel(Snapshot snapshot, Inbox inbox, Marking marking) : PortalPage(snapshot)
{
    private const string TooLate = "Somebody else was faster, or it is gone. Nothing was changed by you. This is how it stands now.";
    private const string Busy = "The database cannot take it just now. Nothing was changed. Send it again in a minute.";

    public override string Title => "Feedback";

    public IReadOnlyList<ArticleFeedback> Articles { get; private set; } = [];

    /// <summary>How many articles there are, with those that do not fit.</summary>
    public int All { get; private set; }

    /// <summary>Messages that are done, when those were asked for in place of what waits.</summary>
    public IReadOnlyList<PageFeedback>? Done { get; private set; }

    /// <summary>The message that was marked a moment ago.</summary>
    public PageFeedback? Changed { get; private set; }

    public string Problem { get; private set; } = "";

    public Article? ArticleOf(string lang, string slug) => Snapshot.Edition(lang)?.Article(slug);

    public string Day(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Snapshot.Site.TimeZone).ToString(Words.English.DateFormat, CultureInfo.InvariantCulture);

    public async Task OnGetAsync([FromQuery] Guid? changed, [FromQuery] string? show)
    {
        OpenFirst([]);
        Changed = changed is { } id ? await inbox.FindAsync(id) : null;
        Done = show == "done" ? await inbox.DoneAsync() : null;
        (Articles, All) = Done is null ? await inbox.ReadAsync() : ([], 0);
    }

    /// <exception cref="BadHttpRequestException">The form cannot be read, is not ours, or does not say what to do.</exception>
    public async Task<IActionResult> OnPostAsync()
    {
        var (form, isOurs) = await FormToken.ReadAsync(HttpContext);
        if (!isOurs || !Guid.TryParseExact(form["Id"], "D", out var id) || form["Do"].ToString() is not ("done" or "undo"))
        {
            throw new BadHttpRequestException("The form has no token of ours, or is not whole.");
        }

        try
        {
            if (await marking.MarkAsync(id, form["Do"] == "done", User.Email(), HttpContext.RequestAborted))
            {
                return RedirectToPage(new { changed = id });
            }

            (Problem, Response.StatusCode) = (TooLate, StatusCodes.Status409Conflict);
        }
        catch (NotWritableException)
        {
            (Problem, Response.StatusCode) = (Busy, StatusCodes.Status503ServiceUnavailable);
            Response.Headers.RetryAfter = NotWritableException.RetryAfter.ToString(CultureInfo.InvariantCulture);
        }

        await OnGetAsync(null, null);
        return Page();
    }
}
