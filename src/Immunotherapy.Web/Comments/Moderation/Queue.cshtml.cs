using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>What waits for a moderator, and what was decided just now.</summary>
public sealed class QueueModel(Snapshot snapshot, Desks desks, Decisions decisions, Pauses pauses, TimeProvider clock) : ModeratorPage(snapshot, clock)
{
    private static readonly TimeSpan UndoTime = TimeSpan.FromSeconds(10);

    public override string Title => "Comments";

    public OnDesk Desk { get; private set; } = null!;

    /// <summary>Published or refused ones, when those were asked for in place of the desk.</summary>
    public IReadOnlyList<DeskComment>? Decided { get; private set; }

    /// <summary>The comment that this moderator decided on a moment ago.</summary>
    public DeskComment? JustDecided { get; private set; }

    public DecisionForm Form { get; private set; } = DecisionForm.None;

    public bool PausedByThemselves => pauses.ByThemselves;

    public bool CanUndo => JustDecided is { Comment: { State: CommentState.Published or CommentState.NotPublished, DecidedAt: { } at } } && Now - at <= UndoTime;

    public async Task OnGetAsync([FromQuery] Guid? decided, [FromQuery] string? show)
    {
        OpenStaff();
        JustDecided = decided is { } id ? await desks.FindAsync(id) : null;
        Decided = show switch
        {
            "published" => await desks.DecidedAsync(CommentState.Published),
            "refused" => await desks.DecidedAsync(CommentState.NotPublished),
            _ => null,
        };
        Desk = await desks.ReadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        OpenStaff();
        Form = DecisionForm.Read(await ReadFormAsync());
        if (Form.Problem != "")
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (await WhyNotAsync(() => Form.SendAsync(decisions, Who)) is { } why)
        {
            Form = Form with { Problem = why };
            JustDecided = why == DecisionForm.TooLate ? await desks.FindAsync(Form.Id) : null;
        }
        else
        {
            return RedirectToPage(new { decided = Form.Id });
        }

        Desk = await desks.ReadAsync();
        return Page();
    }
}
