using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments.Moderation;

/// <summary>Moderators stop comments for a while, everywhere or under one article, and take them again.</summary>
public sealed class PauseTests : IAsyncLifetime
{
    private const string Sentence = "Back on Monday. <b>";

    private readonly CommentSite site = new();
    private Moderator moderator = null!;

    public async ValueTask InitializeAsync() => moderator = await Moderator.ComesAsync(site);

    public ValueTask DisposeAsync()
    {
        moderator.Dispose();
        site.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("/", "everywhere", false)]
    [InlineData("en/side-effects", "en/side-effects", true)]
    public async Task Pause_ClosesWhereItIs_UntilCommentsAreTakenAgain(string where, string subject, bool elsewhereIsOpen)
    {
        var paused = await PauseAsync(where, Sentence);
        var here = await IsOpenAsync("side-effects");
        var elsewhere = await IsOpenAsync("checkpoint-inhibitors");
        var page = await moderator.GetAsync(Moderator.Pause);
        var resumed = await moderator.Browser.SendAsync(PageForm.In(page, Moderator.Pause, "?handler=Resume"));

        Assert.Equal((302, 302), (paused.Status, resumed.Status));
        Assert.Equal((false, elsewhereIsOpen), (here, elsewhere));
        Assert.Equal(Sentence, page.Said(".desk-card .said"));
        Assert.Equal((true, true), (await IsOpenAsync("side-effects"), await IsOpenAsync("checkpoint-inhibitors")));
        Assert.Equal([$"pause comments {subject} ", $"take comments again {subject} "], await LogAsync());
    }

    [Fact]
    public async Task SecondPauseOfOnePlace_ReplacesTheSentence()
    {
        await PauseAsync("/", "First");
        await PauseAsync("/", "Second");

        var page = await moderator.GetAsync(Moderator.Pause);

        Assert.Equal(["Second"], page.Page.QuerySelectorAll(".desk-card .said").Select(said => said.TextContent));
    }

    [Theory]
    [InlineData("", Sentence, "Choose where.")]
    [InlineData("en/nothing", Sentence, "Choose where.")]
    [InlineData("../..", Sentence, "Choose where.")]
    [InlineData("/", "", "Write a sentence: readers see it in place of the form.")]
    [InlineData("/", "long", "At most 300 letters.")]
    [InlineData("/", "a\u0085b", "At most 300 letters.")]
    public async Task PauseThatIsNotWhole_IsAskedAgain(string where, string sentence, string problem)
    {
        var answer = await PauseAsync(where, sentence == "long" ? new string('a', 301) : sentence);

        Assert.Equal((400, problem), (answer.Status, answer.Said("#pause-problem")));
        Assert.True(await IsOpenAsync("side-effects"));
        Assert.Empty(await LogAsync());
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("everywhere", 400)]
    [InlineData("a/b/c", 400)]
    [InlineData("en/side-effects", 302)]
    public async Task TakingAgain_OfNoPause_EndsNoOther(string where, int status)
    {
        await PauseAsync("/", Sentence);

        var answer = await moderator.SendAsync(Moderator.Pause + "?handler=Resume", ("Where", where));

        Assert.Equal(status, answer.Status);
        Assert.False(await IsOpenAsync("side-effects"));
        Assert.Single(await LogAsync());
    }

    [Fact]
    public async Task PauseOfAnArticleThatIsGone_CanBeEnded()
    {
        await site.PauseAsync("en", "gone", Sentence);

        var answer = await moderator.Browser.SendAsync(await moderator.Browser.OpenAsync(Moderator.Pause, "?handler=Resume"));

        Assert.Equal(302, answer.Status);
        Assert.Equal(0, await site.AskAsync(db => db.Set<Pause>().CountAsync()));
    }

    private Task<Shown> PauseAsync(string where, string sentence) => moderator.SendAsync(Moderator.Pause, ("Where", where), ("Sentence", sentence));

    private async Task<bool> IsOpenAsync(string slug) =>
        (await moderator.GetAsync($"/en/articles/{slug}/comment")).Page.QuerySelector("textarea#Body") is not null;

    private Task<List<string>> LogAsync() =>
        site.AskAsync(db => db.Set<LogEntry>().Where(entry => entry.What.Contains("comments")).OrderBy(entry => entry.Number).Select(entry => $"{entry.What} {entry.Subject} {entry.Reason}").ToListAsync());
}
