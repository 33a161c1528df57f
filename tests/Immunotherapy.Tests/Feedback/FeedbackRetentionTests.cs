using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Feedback;

public sealed class FeedbackRetentionTests : IDisposable
{
    private readonly KeptPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task DoneMessage_IsEmptiedAfter30Days_AndItsChoiceCountsOn()
    {
        var (done, waiting) = (await AddAsync("Done"), await AddAsync("Waiting"));
        portal.Clock.Advance(TimeSpan.FromDays(100));
        await portal.WriteAsync(db => db.Set<PageFeedback>().Where(each => each.Id == done.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.DoneAt, portal.Clock.GetUtcNow()).SetProperty(each => each.DoneBy, "editor@example.org")));
        portal.Clock.Advance(TimeSpan.FromDays(29.9));
        await RunAsync();
        var before = await FindAsync(done.Id);

        portal.Clock.Advance(TimeSpan.FromDays(0.2));
        await RunAsync();

        Assert.Equal(("Done", "s-part"), (before!.Text, before.Section));
        var (emptied, kept) = ((await FindAsync(done.Id))!, (await FindAsync(waiting.Id))!);
        Assert.Equal(("", "", Choice.Wrong), (emptied.Text, emptied.Section, emptied.Choice));
        Assert.Equal("Waiting", kept.Text);
    }

    [Fact]
    public async Task MessageThatNobodyDealtWith_IsEmptiedAfter180Days()
    {
        var message = await AddAsync("Waiting");
        portal.Clock.Advance(TimeSpan.FromDays(179.9));
        await RunAsync();
        var before = await FindAsync(message.Id);

        portal.Clock.Advance(TimeSpan.FromDays(0.2));
        await RunAsync();

        Assert.Equal(("Waiting", ""), (before!.Text, (await FindAsync(message.Id))!.Text));
    }

    [Theory]
    [InlineData(true, 30)]
    [InlineData(false, 365)]
    public async Task Choice_IsDeletedAfterItsTime(bool robot, int days)
    {
        var choice = await AddAsync("", robot: robot);
        portal.Clock.Advance(TimeSpan.FromDays(days - 0.1));
        await RunAsync();
        var before = await FindAsync(choice.Id);

        portal.Clock.Advance(TimeSpan.FromDays(0.2));
        await RunAsync();

        Assert.NotNull(before);
        Assert.Null(await FindAsync(choice.Id));
    }

    [Fact]
    public async Task WhatIsDue_MoreThanABatch_IsCountedInOneLine()
    {
        await portal.WriteAsync(db =>
        {
            var now = portal.Clock.GetUtcNow();
            db.AddRange(Enumerable.Range(0, 300).Select(_ => FeedbackPages.Row(now, "Robot", robot: true)));
            db.AddRange(Enumerable.Range(0, 2).Select(_ => FeedbackPages.Row(now - TimeSpan.FromDays(400), "Old")));
            db.AddRange(Enumerable.Range(0, 250).Select(_ => FeedbackPages.Row(now - TimeSpan.FromDays(170), "Words")));
            return Task.CompletedTask;
        });
        var fresh = await AddAsync("Fresh");
        portal.Clock.Advance(TimeSpan.FromDays(31));

        await RunAsync();
        await RunAsync();

        var line = (await portal.LastLogAsync())!;
        Assert.Equal((1, "portal", "retention", "feedback", "300 robots, 2 choices, 250 messages"), (line.Number, line.Who, line.What, line.Subject, line.Reason));
        Assert.Equal("Fresh", (await FindAsync(fresh.Id))!.Text);
    }

    [Fact]
    public async Task AfterTheNight_NothingOfItIsLeftInTheDatabasesFile()
    {
        var (gone, stays) = (await AddAsync("zqgoneqz"), default(PageFeedback));
        portal.Clock.Advance(TimeSpan.FromDays(181));
        stays = await AddAsync("zqstaysqz");

        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("", "zqstaysqz"), ((await FindAsync(gone.Id))!.Text, (await FindAsync(stays.Id))!.Text));
        Assert.Empty(await FilesWith.TextAsync(portal.Data, "zqgoneqz"));
        Assert.NotEmpty(await FilesWith.TextAsync(portal.Data, "zqstaysqz"));
    }

    private async Task<PageFeedback> AddAsync(string text, bool robot = false)
    {
        var row = FeedbackPages.Row(portal.Clock.GetUtcNow(), text, section: "s-part", robot: robot);
        await portal.WriteAsync(db => Task.FromResult(db.Add(row)));
        return row;
    }

    private Task<PageFeedback?> FindAsync(Guid id) => portal.ReadAsync(db => db.Set<PageFeedback>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id));

    private Task<bool> RunAsync() => portal.WithAsync<FeedbackRetention, bool>(async retention =>
    {
        await retention.RunAsync(TestContext.Current.CancellationToken);
        return true;
    });
}
