using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments.Moderation;

/// <summary>What staff answer under a comment, and take away again.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private const string Article = "/en/articles/side-effects";
    private const string Hostile = "\n<script>a</script> & \"</textarea>";

    private readonly CommentSite site = new();
    private Moderator moderator = null!;

    public async ValueTask InitializeAsync() => moderator = await Moderator.ComesAsync(site);

    public ValueTask DisposeAsync()
    {
        moderator.Dispose();
        site.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Answer_ShowsWithRoleAndAsText_AndIsRemovedFromItsPage()
    {
        await site.AddAsync("Another", CommentState.Published);
        var comment = await site.AddAsync("Words", CommentState.Published);
        var address = Moderator.PageOf(comment);

        var answered = await moderator.Browser.SendAsync((await moderator.Browser.OpenAsync(address, "?handler=Answer")).With(("Answer", Hostile)));
        var shown = await moderator.GetAsync(Article);
        var own = await moderator.GetAsync(address);
        var removed = await moderator.Browser.SendAsync(await moderator.Browser.OpenAsync(address, "?handler=RemoveAnswer"));

        Assert.Equal((302, address, 302), (answered.Status, answered.Location, removed.Status));
        Assert.Equal(Hostile, shown.Said(".answer .said"));
        Assert.Contains("Moderator", shown.Said(".answer .badge"), StringComparison.Ordinal);
        Assert.Equal(Hostile, own.Said(".answer .said"));
        Assert.Empty(own.Page.QuerySelectorAll("main script"));
        Assert.Empty((await moderator.GetAsync(Article)).Page.QuerySelectorAll(".answer"));
        Assert.Equal(["answer 2", "remove answer 3"], await LogAsync(comment));
    }

    [Theory]
    [InlineData("", "Write an answer.")]
    [InlineData(" \n\t", "Write an answer.")]
    [InlineData("long", "At most 4000 letters.")]
    [InlineData("a\u0085b", "At most 4000 letters.")]
    public async Task AnswerThatCannotBe_ComesBackWithItsText(string text, string problem)
    {
        var comment = await site.AddAsync("Words", CommentState.Published);
        var typed = text == "long" ? new string('a', 4001) : text;

        var answer = await AnswerAsync(comment, typed);

        Assert.Equal((400, problem), (answer.Status, answer.Said("#answer-problem")));

        // So browsers read what no page can say
        Assert.Equal(typed.Replace('\u0085', '…'), answer.Said("textarea#Answer"));
        Assert.Contains("answer-problem", answer.Page.QuerySelector("textarea#Answer")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Empty(await LogAsync(comment));
    }

    [Theory]
    [InlineData(CommentState.Waiting)]
    [InlineData(CommentState.NotPublished)]
    [InlineData(CommentState.Withdrawn)]
    [InlineData(CommentState.Erased)]
    public async Task CommentThatIsNotPublished_TakesNoAnswer(CommentState state)
    {
        var comment = await site.AddAsync("Words", state);

        var own = await moderator.GetAsync(Moderator.PageOf(comment));
        var answer = await AnswerAsync(comment, "An answer");

        Assert.Equal((200, 0, 409), (own.Status, own.Page.QuerySelectorAll("textarea#Answer").Length, answer.Status));
        Assert.Equal(0, await site.AskAsync(db => db.Set<Answer>().CountAsync()));
        Assert.Empty(await LogAsync(comment));
    }

    [Fact]
    public async Task AnswerOfAnotherComment_IsNotRemoved()
    {
        var (first, second) = (await site.AddAsync("First", CommentState.Published), await site.AddAsync("Second", CommentState.Published));
        await AnswerAsync(first, "An answer");
        var answer = await site.AskAsync(db => db.Set<Answer>().SingleAsync());

        var wrong = await moderator.SendAsync(Moderator.PageOf(second) + "?handler=RemoveAnswer", ("Version", "1"), ("AnswerId", answer.Id.ToString()));
        var nonsense = await moderator.SendAsync(Moderator.PageOf(second) + "?handler=RemoveAnswer", ("Version", "1"), ("AnswerId", "nonsense"));
        var late = await AnswerAsync(first, "From an old page");

        Assert.Equal((409, 400, 409), (wrong.Status, nonsense.Status, late.Status));
        Assert.Equal("From an old page", late.Said("textarea#Answer"));
        Assert.Equal(1, await site.AskAsync(db => db.Set<Answer>().CountAsync()));
        Assert.Empty(await LogAsync(second));
    }

    private Task<Shown> AnswerAsync(Comment read, string text) =>
        moderator.SendAsync(Moderator.PageOf(read) + "?handler=Answer", ("Version", $"{read.Version}"), ("Answer", text));

    private Task<List<string>> LogAsync(Comment comment) => site.AskAsync(db => db.Set<LogEntry>().Where(entry => entry.Subject == comment.Id.ToString())
        .OrderBy(entry => entry.Number).Select(entry => $"{entry.What} {entry.Version}").ToListAsync());
}
