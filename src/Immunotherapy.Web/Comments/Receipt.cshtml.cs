using System.Globalization;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Comments;

/// <summary>The writer's private page: what happened to the comment, and what its writer can do with it. The address is the key.</summary>
[IgnoreAntiforgeryToken]
[KeepsText]
[SecretAddress]
public sealed class ReceiptModel(Snapshot snapshot, Receipts receipts, TimeProvider clock) : PortalPage(snapshot)
{
    public Comment Comment { get; private set; } = null!;

    public IReadOnlyList<Answer> Answers { get; private set; } = [];

    public SentComment Sent { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public string Token { get; private set; } = "";

    public override string Title => Words.ReceiptTitle;

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool Editable => Comment.EditableAt(Now);

    /// <summary>Null when the article is gone.</summary>
    public Article? Article => Edition!.Article(Comment.Slug);

    public async Task<IActionResult> OnGetAsync(string lang, string token) => await FindAsync(lang, token) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDownloadAsync(string lang, string token)
    {
        if (!await FindAsync(lang, token))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return File(Held.Json(Comment, Answers), "application/json", "comment.json");
    }

    public Task<IActionResult> OnPostAsync() => ChangeAsync(async () =>
    {
        Problems = Sent.Problems(Words, withConsent: false);
        if (Problems.Count > 0)
        {
            return false;
        }

        if (!Editable)
        {
            Problems = [new Problem("", Words.ProblemTooLate)];
            return false;
        }

        var name = CommentText.Name(Sent.Name)!;
        return await receipts.ChangeAsync(Comment, name, Sent.Body, Screening.Marks(name + "\n" + Sent.Body, Words)) || TooLate();
    });

    // Twice is what an impatient finger does
    public Task<IActionResult> OnPostWithdrawAsync() => ChangeAsync(async () =>
        Comment.State is CommentState.Withdrawn or CommentState.Erased || await receipts.WithdrawAsync(Comment) || TooLate());

    public Task<IActionResult> OnPostEraseAsync() => ChangeAsync(async () =>
    {
        await receipts.EraseAsync(Comment);
        return true;
    });

    // A decision came between the reading and the writing of it
    private bool TooLate()
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Problems = [new Problem("", Words.ProblemDecided)];
        return false;
    }

    // Whatever does not come to pass, the page comes back with the text that was sent
    private async Task<IActionResult> ChangeAsync(Func<Task<bool>> change)
    {
        var (form, isOurs) = await FormToken.ReadAsync(HttpContext);
        if (!await FindAsync(InAddress("lang"), InAddress("token")))
        {
            return NotFound();
        }

        Sent = form.ContainsKey(SentComment.BodyField) ? SentComment.Read(form) : Sent;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (!isOurs)
        {
            Problems = [new Problem("", Words.ProblemToken)];
            return Page();
        }

        try
        {
            if (await change())
            {
                Response.Headers.Location = Snapshot.Addresses.Receipt(Lang, Token);
                return StatusCode(StatusCodes.Status303SeeOther);
            }
        }
        catch (NotWritableException)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = NotWritableException.RetryAfter.ToString(CultureInfo.InvariantCulture);
            Problems = [new Problem("", Words.ProblemBusy)];
        }

        Comment = await receipts.FindAsync(Lang, Token) ?? Comment;
        return Page();
    }

    private async Task<bool> FindAsync(string lang, string token)
    {
        if (!Open(lang) || await receipts.FindAsync(lang, token) is not { } comment)
        {
            return false;
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        (Comment, Token) = (comment, token);
        Answers = await receipts.AnswersAsync(comment);
        Sent = SentComment.Empty(clock) with { Name = comment.Name, Body = comment.Body };
        return true;
    }
}
