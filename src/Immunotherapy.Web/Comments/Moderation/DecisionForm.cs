using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>A decision as it was sent. What it does not say clearly is asked again.</summary>
/// <param name="Problem">What is wrong with it, in words; empty when it can be carried out.</param>
public sealed record DecisionForm(Guid Id, int Version, string Do, Reason? Reason, string Words, string Problem)
{
    public const string TooLate = "Somebody else, or the writer, was faster. Nothing was changed by you. This is how the comment stands now.";

    public const string Busy = "The database cannot take it just now. Nothing was changed. Send it again in a minute.";

    public static DecisionForm None { get; } = new(Guid.Empty, 0, "", null, "", "");

    public static DecisionForm Read(IFormCollection form)
    {
        var hasId = Guid.TryParseExact(form["Id"], "D", out var id) & int.TryParse(form["Version"], out var version);
        var reason = Enum.TryParse<Reason>(form["Reason"], out var parsed) && Enum.IsDefined(parsed) && parsed.ToString() == form["Reason"] ? parsed : (Reason?)null;
        var words = TypedText.LineEnds(form["Words"]).Trim();
        var sent = new DecisionForm(id, version, form["Do"].ToString(), reason, words, "");
        return !hasId ? sent with { Problem = "The form was not whole. Nothing was changed. Try again." } : sent with
        {
            Problem = sent.Do switch
            {
                "publish" or "undo" => "",
                "refuse" when reason is null => "Choose a reason: the writer reads it.",
                "refuse" when reason == Comments.Reason.Other && words == "" => "Write to the writer why.",
                "refuse" when TypedText.Length(words) > CommentText.ReasonMost || TypedText.HasOddLetter(words) => $"At most {CommentText.ReasonMost} letters.",
                "refuse" => "",
                _ => "The form did not say what to do. Nothing was changed. Try again.",
            }
        };
    }

    /// <returns>False when another came first.</returns>
    public Task<bool> SendAsync(Decisions decisions, string who)
    {
        var decision = new Decision(Id, Version, who);
        return Do switch
        {
            "publish" => decisions.PublishAsync(decision),
            "refuse" => decisions.RefuseAsync(decision, Reason!.Value, Words),
            _ => decisions.UndoAsync(decision),
        };
    }
}
