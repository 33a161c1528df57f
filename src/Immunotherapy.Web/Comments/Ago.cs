using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Comments;

/// <summary>How long something has been waiting, as people say it. Times count down to the full hour or day.</summary>
internal static class Ago
{
    public static string Say(TimeSpan since, Words words) =>
        since < TimeSpan.FromMinutes(2) ? words.JustNow
        : since < TimeSpan.FromHours(2) ? Words.Fill(words.MinutesAgo, (int)since.TotalMinutes)
        : since < TimeSpan.FromHours(48) ? Words.Fill(words.HoursAgo, (int)since.TotalHours)
        : Words.Fill(words.DaysAgo, (int)since.TotalDays);
}
