using Immunotherapy.Web.Data;
using Immunotherapy.Web.Feedback;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Support;

/// <summary>Feedback as readers give it over HTTP, and as it lies in the database.</summary>
public static class FeedbackPages
{
    public const string Article = "/en/articles/side-effects";
    public const string Give = Article + "/feedback";
    public const string Inbox = "/staff/feedback";

    /// <summary>The one part that a test's article has.</summary>
    public const string Section = "s-how-it-works";

    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Opens the form by the link of a choice and fills it in.</summary>
    public static async Task<PageForm> FeedbackAsync(this Reader reader, string choice, string text = "", string section = "", string address = Give) =>
        (await reader.OpenAsync($"{address}?choice={choice}") with { Address = address }).With(("Text", text), ("Section", section));

    /// <summary>Sends feedback that is taken.</summary>
    public static async Task TellAsync(this Reader reader, string choice, string text = "", string section = "", string address = Give)
    {
        var answer = await reader.SendAsync(await reader.FeedbackAsync(choice, text, section, address));
        Assert.Equal((303, address + "?sent=1"), (answer.Status, answer.Location));
    }

    public static string Text(this Shown shown) => shown.Said("textarea#Text");

    public static PageForm WithoutToken(this PageForm form) => form.With((TokenField, null));

    /// <summary>All there is, the oldest first.</summary>
    public static Task<List<PageFeedback>> FeedbackAsync(this CommentSite site) =>
        site.AskAsync(db => db.Set<PageFeedback>().AsNoTracking().OrderBy(feedback => feedback.Id).ToListAsync());

    /// <summary>Adds rows as if they had been sent now.</summary>
    public static async Task<PageFeedback> AddFeedbackAsync(
        this CommentSite site, string text = "", Choice choice = Choice.Wrong, string section = "", string lang = "en", string slug = "side-effects", bool robot = false, int times = 1)
    {
        var rows = Enumerable.Range(0, times).Select(_ => Row(site.Clock.GetUtcNow(), text, choice, section, lang, slug, robot)).ToList();
        await site.AskAsync(db => site.Services.GetRequiredService<WriteGate>().WriteAsync(db, () =>
        {
            db.AddRange(rows);
            return db.SaveChangesAsync();
        }, CancellationToken.None));
        return rows[0];
    }

    public static PageFeedback Row(
        DateTimeOffset at, string text = "", Choice choice = Choice.Wrong, string section = "", string lang = "en", string slug = "side-effects", bool robot = false) => new()
        {
            Id = Guid.CreateVersion7(at),
            Lang = lang,
            Slug = slug,
            Section = section,
            Choice = choice,
            Text = text,
            At = at,
            Robot = robot,
        };
}
