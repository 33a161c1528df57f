using System.Security.Claims;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>One comment with everything that was done to it: decide, undo, answer.</summary>
public sealed class OneCommentModel(Snapshot snapshot, Desks desks, Decisions decisions, TimeProvider clock) : ModeratorPage(snapshot, clock)
{
    public override string Title => "One comment";

    public DeskComment Shown { get; private set; } = null!;

    public IReadOnlyList<Answer> Answers { get; private set; } = [];

    public IReadOnlyList<LogEntry> History { get; private set; } = [];

    public DecisionForm Form { get; private set; } = DecisionForm.None;

    /// <summary>What is wrong with an answer.</summary>
    public string Problem { get; private set; } = "";

    public string Typed { get; private set; } = "";

    public bool CanUndo => History is [.., { What: Decisions.Published or Decisions.Kept or Decisions.Refused or Decisions.TakenDown } last] && last.Version == Shown.Comment.Version;

    public bool CanDecide => Shown.Comment.State is CommentState.Waiting or CommentState.Published;

    public string Role => User.FindFirstValue(ClaimTypes.Role) ?? "";

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        var id = Guid.Parse(InAddress("id"));
        var form = await ReadFormAsync();
        Form = DecisionForm.Read(form) with { Id = id };
        return await ChangeAsync(id, Form.Problem, () => Form.SendAsync(decisions, Who));
    }

    public async Task<IActionResult> OnPostAnswerAsync()
    {
        var id = Guid.Parse(InAddress("id"));
        var form = await ReadFormAsync();
        Typed = TypedText.LineEnds(form["Answer"]);
        Problem = string.IsNullOrWhiteSpace(Typed) ? "Write an answer." : !CommentText.BodyFits(Typed) || TypedText.HasOddLetter(Typed) ? $"At most {CommentText.BodyMost} letters." : "";
        return await ChangeAsync(id, Problem, () => decisions.AnswerAsync(Read(id, form), Role, Typed));
    }

    public async Task<IActionResult> OnPostRemoveAnswerAsync()
    {
        var id = Guid.Parse(InAddress("id"));
        var form = await ReadFormAsync();
        return await ChangeAsync(id, Guid.TryParseExact(form["AnswerId"], "D", out var answer) ? "" : "?", () => decisions.RemoveAnswerAsync(Read(id, form), answer));
    }

    private Decision Read(Guid id, IFormCollection form) => new(id, int.TryParse(form["Version"], out var version) ? version : 0, Who);

    private async Task<IActionResult> ChangeAsync(Guid id, string problem, Func<Task<bool>> change)
    {
        if (problem != "")
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (await WhyNotAsync(change) is { } why)
        {
            Form = Form with { Problem = why };
        }
        else
        {
            return RedirectToPage(new { id });
        }

        return await FindAsync(id) ? Page() : NotFound();
    }

    private async Task<bool> FindAsync(Guid id)
    {
        OpenStaff();
        if (await desks.FindAsync(id) is not { } found)
        {
            return false;
        }

        (Shown, Answers, History) = (found, await desks.AnswersAsync(id), await desks.HistoryAsync(id));
        return true;
    }
}
