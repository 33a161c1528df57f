using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Feedback;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.BrowserTests;

/// <summary>
/// A site with a comment in each state there is, a desk full of work and a paused article; and a site that nobody has set
/// up. Those who go through its states change nothing, so all tests share it.
/// </summary>
public sealed class CommentStates : IDisposable
{
    public const string Article = "/en/articles/side-effects";
    public const string Paused = "/en/articles/checkpoint-inhibitors";

    private static readonly string LongWord = new('m', 200);

    private readonly CommentSite site = new(("Portal:Limits:SignInsPerNeighbourhood", "1000"));
    private readonly CommentSite fresh = new();
    private readonly Dictionary<CommentState, string> receipts = Enum.GetValues<CommentState>().ToDictionary(state => state, _ => ReceiptToken.Create());

    private CommentStates()
    {
    }

    public Uri Address => site.Address;

    /// <summary>Where the first administrator of a new site makes an account.</summary>
    public string SetUp { get; private set; } = "";

    /// <summary>Published, with two answers.</summary>
    public Guid Answered { get; private set; }

    /// <summary>Waits, and screening found something in it.</summary>
    public Guid Marked { get; private set; }

    public Guid Refused { get; private set; }

    /// <summary>Feedback on a page that somebody has dealt with.</summary>
    public Guid Told { get; private set; }

    public static async Task<CommentStates> SeedAsync()
    {
        var states = new CommentStates();
        ArticleStates.Seed(states.site);
        ToolStates.Seed(states.site);
        await SpanishStates.SeedAsync(states.site);
        await states.SeedArticleAsync();
        await states.SeedDeskAsync();
        await states.SeedReceiptsAsync();
        await states.SeedFeedbackAsync();
        await states.site.PauseAsync("en", "checkpoint-inhibitors", "We are away over the holidays. Please come back on the second of January.");
        await StaffClient.AddAsync(states.site.Services, Role.Administrator);
        await using var scope = states.fresh.Services.CreateAsyncScope();
        var code = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().OfferSetUpAsync();

        // By another name: for cookies two ports of one host are the same site
        states.SetUp = $"http://localhost:{states.fresh.Address.Port}/staff/set-up?code={code}";
        states.All = [.. ReaderStates.Of(states), .. SpanishStates.All, .. ArticleStates.All, .. ToolStates.All, .. StaffStates.Of(states)];
        return states;
    }

    /// <summary>All of them, in an order in which one visitor can go through them: the reader's pages, then what staff see signed in.</summary>
    public IReadOnlyList<PageState> All { get; private set; } = [];

    public string Receipt(CommentState state) => Reader.Receipt(receipts[state]);

    public void Dispose()
    {
        site.Dispose();
        fresh.Dispose();
    }

    // One more than a page holds
    private async Task SeedArticleAsync()
    {
        var first = await site.AddAsync($"It itched for two weeks.\n\n{LongWord}", CommentState.Published, name: new string('W', CommentText.NameMost));
        await site.AddAsync("بعد أسبوعين توقفت الحكة", CommentState.Published, name: "سارة");
        for (var i = 2; i < 21; i++)
        {
            await site.AddAsync($"Words number {i}. They go on for a line or two, as most of them do when somebody tells how it went.", CommentState.Published);
        }

        Answered = first.Id;
        await AnswerAsync("Moderator", "Thank you. Tell your care team about any rash.");
        await AnswerAsync("Administrator", LongWord);
    }

    private async Task SeedDeskAsync()
    {
        var reported = await site.AddAsync("Buy this root, it helped me", CommentState.Published, Desk.Reported, name: "Kim");
        ReportReason[] reasons = [ReportReason.Promotion, ReportReason.Promotion, ReportReason.Harmful];
        await WriteAsync(db => db.AddRange(reasons.Select(reason => new Report { Id = Guid.CreateVersion7(), CommentId = reported.Id, Reason = reason, At = CommentSite.Start })));
        await site.AddAsync("Filled in by a machine", desk: Desk.Robots);
        await AddAsync("It waits for too long", late => late.WaitingSince -= TimeSpan.FromHours(60));
        Marked = await AddAsync($"Ring me: 555-0100 000. {LongWord}", marked => marked.Marks = "Looks like contact details: 555-0100 000\nHolds a word on the list: cure");
        await site.AddAsync("Just sent", name: new string('W', CommentText.NameMost));
        var refused = await site.AddAsync("Not about this");
        await site.RefuseAsync(refused, Reason.Other, "Please write without the name of your doctor.");
        Refused = refused.Id;
    }

    private async Task SeedReceiptsAsync()
    {
        foreach (var (state, token) in receipts)
        {
            var words = state == CommentState.Erased ? "" : $"Words in the state {state}. {LongWord}";
            await site.AddAsync(words, state, token: token);
        }
    }

    private async Task SeedFeedbackAsync()
    {
        await site.AddFeedbackAsync($"The number in the second line is not right.\n\n{LongWord}", section: FeedbackPages.Section);
        await site.AddFeedbackAsync("القسم صعب", Choice.NotUseful, section: "s-a-part-that-is-gone");
        await site.AddFeedbackAsync("Muy claro", Choice.Useful, lang: "es");
        Told = (await site.AddFeedbackAsync("Thank you", Choice.Useful, slug: "taken-down")).Id;
        await WriteAsync(db =>
        {
            var told = db.Set<PageFeedback>().Single(each => each.Id == Told);
            (told.DoneBy, told.DoneAt) = (StaffClient.EmailOf(Role.Editor), CommentSite.Start);
        });
    }

    private async Task AnswerAsync(string role, string body)
    {
        var comment = await site.AskAsync(db => db.Set<Comment>().AsNoTracking().SingleAsync(each => each.Id == Answered));
        Assert.True(await site.DecideAsync(comment, (decisions, decision) => decisions.AnswerAsync(decision, role, body)));
    }

    private async Task<Guid> AddAsync(string body, Action<Comment> change)
    {
        var comment = await site.AddAsync(body);
        await WriteAsync(db => change(db.Set<Comment>().IgnoreQueryFilters().Single(each => each.Id == comment.Id)));
        return comment.Id;
    }

    private Task<int> WriteAsync(Action<PortalDbContext> write) => site.AskAsync(db => site.Services.GetRequiredService<WriteGate>().WriteAsync(
        db,
        () =>
        {
            write(db);
            return db.SaveChangesAsync();
        },
        CancellationToken.None));
}
