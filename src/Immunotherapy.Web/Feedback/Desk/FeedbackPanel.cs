using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Feedback.Desk;

/// <summary>What those who write articles read on the start page of staff: how much waits and where, no word of a reader.</summary>
internal static class FeedbackPanel
{
    private const int Most = 10;

    public static StaffPanel Panel { get; } = new("Feedback", "/staff/feedback", Policies.Edit, async services => [Say(await services.GetRequiredService<Inbox>().WaitingAsync())]);

    private static string Say(IReadOnlyList<(string Lang, string Slug, int Count)> waiting)
    {
        var count = waiting.Sum(article => article.Count);
        var articles = string.Join(", ", waiting.Take(Most).Select(article => $"{article.Slug} ({article.Lang}) {article.Count}"));
        var more = waiting.Count > Most ? $", and {waiting.Count - Most} more articles" : "";
        return count == 0 ? "Nothing waits." : $"{(count == 1 ? "1 message waits" : $"{count} messages wait")}: {articles}{more}";
    }
}
