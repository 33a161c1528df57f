using System.Globalization;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Feedback;

/// <summary>
/// Where a reader says what is good or wrong about an article. Whatever goes wrong, the text comes back; so the token is
/// checked here, and limits are asked here.
/// </summary>
[IgnoreAntiforgeryToken]
[KeepsText]
public sealed class GiveModel(Snapshot snapshot, FeedbackBox box, FeedbackLimits limits, TimeProvider clock) : PortalPage(snapshot)
{
    public Article Article { get; private set; } = null!;

    public SentFeedback Sent { get; private set; } = SentFeedback.Empty(clock);

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public bool Thanks { get; private set; }

    public override string Title => Words.Fill(Words.FeedbackOn, Article.Title);

    /// <summary>The parts that the article shows, which may be those of the page it was translated from.</summary>
    public IReadOnlyList<Heading> Sections => Article.GivesWay(Snapshot.Site, Snapshot.Site.DayAt(clock.GetUtcNow())) ? [] : [.. Article.Shown.Body.Headings.Where(heading => heading.Level == 2)];

    /// <summary>Null when it is the language of the page.</summary>
    public string? SectionsLang => Article.Shown.Lang == Lang ? null : Article.Shown.Lang;

    public IActionResult OnGet(string lang, string slug, [FromQuery] string? choice, [FromQuery] string? sent)
    {
        if (!Find(lang, slug))
        {
            return NotFound();
        }

        (Thanks, Sent) = (sent == "1", SentFeedback.Empty(clock, Choices.Named(choice)));
        return string.IsNullOrEmpty(choice) || Sent.Choice is not null ? Page() : Back(StatusCodes.Status400BadRequest, Words.FeedbackNoChoice, SentFeedback.FirstChoice);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Find(InAddress("lang"), InAddress("slug")))
        {
            return NotFound();
        }

        var (form, isOurs) = await FormToken.ReadAsync(HttpContext);
        Sent = SentFeedback.Read(form, clock);
        if (!isOurs)
        {
            return Back(StatusCodes.Status400BadRequest, Words.ProblemToken);
        }

        Problems = Sent.Problems(Words, Sections);
        if (Problems.Count > 0)
        {
            return Back(StatusCodes.Status400BadRequest);
        }

        if (limits.Wait(HttpContext) is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Back(StatusCodes.Status429TooManyRequests, Words.Fill(Words.FeedbackTooMany, (int)Math.Ceiling(wait.TotalMinutes)));
        }

        try
        {
            await box.PutAsync(Lang, Article.Slug, Sent, HttpContext.RequestAborted);
        }
        catch (NotWritableException)
        {
            Response.Headers.RetryAfter = NotWritableException.RetryAfter.ToString(CultureInfo.InvariantCulture);
            return Back(StatusCodes.Status503ServiceUnavailable, Words.FeedbackBusy);
        }

        Response.Headers.Location = Snapshot.Addresses.Feedback(Lang, Article.Slug) + "?sent=1";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private bool Find(string lang, string slug)
    {
        Article = Open(lang) ? Edition!.Article(slug)! : null!;
        return Article is not null;
    }

    private PageResult Back(int status, string? problem = null, string field = "")
    {
        Response.StatusCode = status;
        Problems = problem is null ? Problems : [new Problem(field, problem)];
        return Page();
    }
}
