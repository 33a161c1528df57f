using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments.Moderation;

/// <summary>Many at once on one comment: one wins, the others are told, and every number is right afterwards.</summary>
public sealed class RaceTests : IAsyncLifetime
{
    private readonly CommentSite site = new(Moderator.Calm);
    private readonly List<Moderator> moderators = [];

    public async ValueTask InitializeAsync()
    {
        await StaffClient.AddAsync(site.Services, Role.Moderator);
        await StaffClient.AddAsync(site.Services, Role.Administrator);
        moderators.AddRange(await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Moderator.SignInAsync(site.NewReader(), number % 2 == 0 ? Role.Moderator : Role.Administrator))));
        await site.AddAsync("Another", CommentState.Published);
    }

    public ValueTask DisposeAsync()
    {
        moderators.ForEach(moderator => moderator.Dispose());
        site.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task TwentyDecisions_OneWins_AndNineteenAreTold()
    {
        foreach (var round in Enumerable.Range(0, 3))
        {
            var comment = await site.AddAsync($"Words {round}");

            var answers = await Task.WhenAll(moderators.Select((moderator, number) => moderator.DecideAsync(comment, number % 3 == 0 ? "refuse" : "publish", "Spam")));

            var line = Assert.Single(await LogAsync(comment));
            Assert.Equal((1, 19), (answers.Count(answer => answer.Status == 302), answers.Count(answer => answer.Status == 409)));
            Assert.Equal((await site.FindAsync(comment)).State == CommentState.Published, line == "publish");
            await HoldsAsync();
        }
    }

    [Theory]
    [InlineData("?")]
    [InlineData("?handler=Withdraw")]
    [InlineData("?handler=Erase")]
    public async Task DecisionsAgainstTheWriter_LoseNothing(string action)
    {
        using var writer = site.NewReader();
        foreach (var round in Enumerable.Range(0, 5))
        {
            var token = await writer.WriteAsync($"First {round}");
            var comment = await site.FindAsync(token);
            var form = await writer.OpenAsync(Reader.Receipt(token), action);
            var changed = action == "?" ? form.With(("Body", "Changed")) : form;

            var deciding = moderators.Take(3).Select(moderator => moderator.DecideAsync(comment, "publish")).ToList();
            var answer = await writer.SendAsync(changed);
            var answers = await Task.WhenAll(deciding);

            var now = await site.FindAsync(token);
            var won = answers.Count(each => each.Status == 302);
            var lines = await LogAsync(comment);
            Assert.All(answers, each => Assert.True(each.Status is 302 or 409));
            Assert.True(answer.Status is 303 or 409);
            Assert.InRange(won, 0, 1);
            Assert.Equal((won + (answer.Status == 303 ? 1 : 0), now.Version - 1), (lines.Count, lines.Count));
            Assert.True(now.State == StateAfter(lines[^1]), $"{now.State} after {string.Join(", ", lines)}");
            Assert.Equal(action == "?handler=Erase" ? "" : action == "?" && answer.Status == 303 ? "Changed" : $"First {round}", now.Body);
            await HoldsAsync();
        }
    }

    private static CommentState StateAfter(string done) => done switch
    {
        "publish" => CommentState.Published,
        "withdraw" => CommentState.Withdrawn,
        "erase" => CommentState.Erased,
        _ => CommentState.Waiting,
    };

    private async Task HoldsAsync()
    {
        var comments = await site.CommentsAsync();
        var published = comments.Where(comment => comment.State == CommentState.Published).ToList();
        var discussion = await site.AskAsync(db => db.Set<Discussion>().SingleAsync(each => each.Lang == "en" && each.Slug == Reader.Slug));
        Assert.Equal(published.Count, discussion.Published);
        Assert.Equal(published.Count, published.Select(comment => comment.Place).Distinct().Count());
        Assert.All(comments, comment => Assert.Equal(comment.State == CommentState.Published, comment.Place is not null));
        Assert.Null((await site.AskAsync(db => db.VerifyLogAsync())).BrokenAt);
        Assert.Equal($"{published.Count} comment{(published.Count == 1 ? "" : "s")}", (await moderators[0].GetAsync("/en/articles/side-effects")).Said(".count"));
    }

    private Task<List<string>> LogAsync(Comment comment) => site.AskAsync(db => db.Set<LogEntry>().Where(entry => entry.Subject == comment.Id.ToString())
        .OrderBy(entry => entry.Number).Select(entry => entry.What).ToListAsync());
}
