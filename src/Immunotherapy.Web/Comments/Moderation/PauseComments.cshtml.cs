using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>Where moderators stop comments for a while, everywhere or under one article.</summary>
public sealed class PauseCommentsModel(Snapshot snapshot, Pausing pausing, TimeProvider clock) : ModeratorPage(snapshot, clock)
{
    public override string Title => "Pause comments";

    public IReadOnlyList<Pause> Pauses { get; private set; } = [];

    public string Problem { get; private set; } = "";

    public string Where { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public async Task OnGetAsync()
    {
        OpenStaff();
        Pauses = await pausing.ReadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var form = await ReadFormAsync();
        (Where, Sentence) = (form["Where"].ToString(), TypedText.LineEnds(form["Sentence"]).Trim());
        Problem = !IsPlace(Where) ? "Choose where." : Sentence == "" ? "Write a sentence: readers see it in place of the form."
            : TypedText.Length(Sentence) > CommentText.ReasonMost || TypedText.HasOddLetter(Sentence) ? $"At most {CommentText.ReasonMost} letters." : "";
        if (Problem == "")
        {
            await pausing.PauseAsync(Part(0), Part(1), Sentence, Who);
            return RedirectToPage();
        }

        return await AgainAsync(Problem);
    }

    public async Task<IActionResult> OnPostResumeAsync()
    {
        Where = (await ReadFormAsync())["Where"].ToString();
        if (Where.Split('/') is [_, _])
        {
            await pausing.ResumeAsync(Part(0), Part(1), Who);
            return RedirectToPage();
        }

        return await AgainAsync("Choose which pause is to end.");
    }

    private async Task<PageResult> AgainAsync(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync();
        return Page();
    }

    // "/" is everywhere, "en/side-effects" an article
    private bool IsPlace(string where) => where == "/" || (where.Split('/') is [var lang, var slug] && Snapshot.Edition(lang)?.Article(slug) is not null);

    private string Part(int index) => Where.Split('/').ElementAtOrDefault(index) ?? "";
}
