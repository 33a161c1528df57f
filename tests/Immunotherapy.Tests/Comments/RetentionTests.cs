using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments;

public sealed class RetentionTests : IAsyncLifetime
{
    private readonly KeptPortal portal = new();

    // The link to set up the site, which each start makes, ends as well
    public async ValueTask InitializeAsync() => await portal.WriteAsync(db => db.Set<OneTimeLink>().ExecuteDeleteAsync());

    public ValueTask DisposeAsync()
    {
        portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(CommentState.NotPublished)]
    [InlineData(CommentState.Withdrawn)]
    [InlineData(CommentState.Erased)]
    public async Task ThirtyDaysAfterItCameIntoItsState_ItIsDeleted(CommentState state)
    {
        var comment = await portal.CommentAsync(state: state);
        portal.Clock.Advance(TimeSpan.FromDays(29.9));
        await RunAsync();
        var before = await portal.FindAsync(comment.Id);

        portal.Clock.Advance(TimeSpan.FromDays(0.2));
        await RunAsync();

        Assert.NotNull(before);
        Assert.Null(await portal.FindAsync(comment.Id));
    }

    [Fact]
    public async Task WhatIsDue_IsDeletedAndCountedInOneLine()
    {
        for (var i = 0; i < 3; i++)
        {
            await portal.CommentAsync(state: CommentState.Waiting, change: comment => comment.Desk = Desk.Robots);
        }

        await portal.CommentAsync(state: CommentState.NotPublished);
        await portal.WriteAsync(db =>
        {
            db.Add(new OneTimeLink { CodeHash = [1], EndsAt = portal.Clock.GetUtcNow().AddDays(1) });
            db.Add(new OneTimeLink { CodeHash = [2], EndsAt = portal.Clock.GetUtcNow().AddDays(99) });
            return Task.CompletedTask;
        });
        portal.Clock.Advance(TimeSpan.FromDays(31));

        await RunAsync();
        await RunAsync();

        var line = (await portal.LastLogAsync())!;
        Assert.Equal((1, "portal", "retention", "3 robots, 1 not published, 1 ended links"), (line.Number, line.Who, line.What, line.Reason));
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<OneTimeLink>().CountAsync()));
    }

    [Fact]
    public async Task WhatReadersSeeOrWaitFor_Stays_HoweverOld()
    {
        var published = await portal.CommentAsync();
        var waiting = await portal.CommentAsync(state: CommentState.Waiting);
        var reported = await portal.CommentAsync(change: comment => comment.Desk = Desk.Reported);
        portal.Clock.Advance(TimeSpan.FromDays(1000));

        await RunAsync();

        Assert.All([published, waiting, reported], comment => Assert.NotNull(portal.FindAsync(comment.Id).Result));
        Assert.Null(await portal.LastLogAsync());
    }

    [Fact]
    public async Task MoreThanABatch_IsDeletedWhole_AndOthersCanWriteMeanwhile()
    {
        await portal.WriteAsync(db =>
        {
            for (var i = 0; i < 1000; i++)
            {
                var now = portal.Clock.GetUtcNow();
                db.Add(new Comment { Id = Guid.CreateVersion7(), Lang = "en", Slug = "a", Name = "", Body = "", Desk = Desk.Robots, WrittenAt = now, WaitingSince = now, TokenHash = ReceiptToken.HashOf($"{i}") });
            }

            return Task.CompletedTask;
        });
        portal.Clock.Advance(TimeSpan.FromDays(31));

        var deleting = RunAsync();
        var meanwhile = await portal.CommentAsync();
        await deleting;

        Assert.Equal("1000 robots", (await portal.LastLogAsync())!.Reason);
        Assert.Equal([meanwhile.Id], await portal.ReadAsync(db => db.Set<Comment>().IgnoreQueryFilters().Select(comment => comment.Id).ToListAsync()));
    }

    [Fact]
    public async Task AfterTheNight_NothingOfItIsLeftInTheDatabasesFile()
    {
        await portal.CommentAsync("zqgoneqz", state: CommentState.NotPublished);
        await portal.CommentAsync("zqstaysqz");
        portal.Clock.Advance(TimeSpan.FromDays(31));

        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await FilesWith.TextAsync(portal.Data, "zqgoneqz"));
        Assert.NotEmpty(await FilesWith.TextAsync(portal.Data, "zqstaysqz"));
    }

    private Task<bool> RunAsync() => portal.WithAsync<Retention, bool>(async retention =>
    {
        await retention.RunAsync(TestContext.Current.CancellationToken);
        return true;
    });
}
