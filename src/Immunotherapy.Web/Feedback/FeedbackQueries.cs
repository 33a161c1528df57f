namespace Immunotherapy.Web.Feedback;

internal static class FeedbackQueries
{
    /// <summary>What somebody of staff is to look at: it names a part of the page or says something. The rest is only counted.</summary>
    public static IQueryable<PageFeedback> Messages(this IQueryable<PageFeedback> feedback) =>
        feedback.Where(each => !each.Robot && (each.Text != "" || each.Section != ""));
}
