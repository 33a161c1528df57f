using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>What moderators read on the start page of staff.</summary>
internal static class CommentPanel
{
    public static StaffPanel Panel { get; } = new("Comments", "/staff/comments", Policies.Moderate, async services =>
    {
        var (count, oldest) = await services.GetRequiredService<Desks>().CountAsync();
        var site = services.GetRequiredService<Snapshot>().Site;
        var waited = services.GetRequiredService<TimeProvider>().GetUtcNow() - oldest;
        return
        [
            count == 0 ? "Nothing waits." : count > Desks.MostCounted ? $"More than {Desks.MostCounted} to read." : $"{count} to read.",
            .. waited is { } since ? new[] { $"The oldest was sent {Ago.Say(since, Words.English)}; the site promises {site.PromiseHours} hours." } : [],
            .. services.GetRequiredService<Pauses>().ByThemselves ? new[] { "Comments paused by themselves: the oldest waits too long." } : [],
        ];
    });
}
