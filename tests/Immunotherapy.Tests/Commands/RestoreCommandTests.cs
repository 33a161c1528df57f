using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Commands;

public sealed class RestoreCommandTests : IDisposable
{
    private readonly KeptPortal portal = new();

    private string Copy => Path.Join(portal.Content.Root, "copy.db");

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task BesideARunningSite_BringsBackWhatWasThere_AndKeepsWhatIs()
    {
        var before = await portal.CommentAsync("Before");
        await BackUpAsync();
        var after = await portal.CommentAsync("After");

        var (code, output, errors) = await RestoreAsync();

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal("Before", (await portal.FindAsync(before.Id))!.Body);
        Assert.Null(await portal.FindAsync(after.Id));
        Assert.Equal(1, (await portal.DiscussionAsync()).Published);
        var safety = Assert.Single(portal.Get<Backups>().Files());
        Assert.Contains(safety, output, StringComparison.Ordinal);
        Assert.Equal(2, Backup.Prove(safety)["Comments"]);
        Assert.False(Directory.Exists(portal.Get<Database>().Restoring));
        Assert.NotNull(await portal.CommentAsync("The site goes on writing"));
    }

    [Fact]
    public async Task WhatWasErasedOrWithdrawnSince_StaysSo()
    {
        var erased = await portal.CommentAsync("zqgoneqz");
        var withdrawn = await portal.CommentAsync("Taken back");
        var stays = await portal.CommentAsync("Stays");
        await BackUpAsync();
        await (await portal.WithAsync<Erasure, Erased?>(erasure => erasure.EraseAsync(erased.Id, "writer", TestContext.Current.CancellationToken)))!.Everywhere;
        await portal.WriteAsync(db => db.Set<Comment>().Where(comment => comment.Id == withdrawn.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.State, CommentState.Withdrawn)));

        await RestoreAsync();

        Assert.Equal((CommentState.Erased, ""), ((await portal.FindAsync(erased.Id))!.State, (await portal.FindAsync(erased.Id))!.Body));
        Assert.Equal((CommentState.Withdrawn, null), ((await portal.FindAsync(withdrawn.Id))!.State, (await portal.FindAsync(withdrawn.Id))!.Place));
        Assert.Equal(CommentState.Published, (await portal.FindAsync(stays.Id))!.State);
        Assert.Equal(1, (await portal.DiscussionAsync()).Published);
        Assert.Empty(await FilesWith.TextAsync(portal.Data, "zqgoneqz"));
    }

    [Fact]
    public async Task Versions_AreAboveBoth_SoThatNoKeptPageFits()
    {
        var comment = await portal.CommentAsync();
        await BackUpAsync();
        await portal.WriteAsync(async db => (await db.Set<Discussion>().SingleAsync()).Version = 77);
        await portal.WriteAsync(async db => (await db.Set<Comment>().SingleAsync()).Version = 9);
        await portal.WriteAsync(db => Task.FromResult(db.Add(new Discussion { Lang = "en", Slug = "side-effects", Version = 5, Published = 3 })));

        await RestoreAsync();

        var discussions = await portal.ReadAsync(db => db.Set<Discussion>().OrderBy(discussion => discussion.Slug).Select(each => new { each.Slug, each.Version, each.Published }).ToListAsync());
        Assert.Equal([(KeptPortal.Slug, 78, 1), ("side-effects", 6, 0)], discussions.Select(each => (each.Slug, each.Version, each.Published)));
        Assert.Equal(10, (await portal.FindAsync(comment.Id))!.Version);
    }

    [Fact]
    public async Task TheLogGoesOn_AndNamesWhereTheOldOneEnded()
    {
        await portal.WriteAsync(db => db.AppendToLogAsync(portal.Clock.GetUtcNow(), "portal", "one", "test"));
        await BackUpAsync();
        await portal.WriteAsync(db => db.AppendToLogAsync(portal.Clock.GetUtcNow(), "portal", "two", "test"));
        var old = (await portal.LastLogAsync())!;

        await RestoreAsync();

        var (head, brokenAt) = await portal.ReadAsync(db => db.VerifyLogAsync());
        Assert.Null(brokenAt);
        Assert.Equal((2, "console", "restore", "copy.db"), (head!.Number, head.Who, head.What, head.Subject));
        Assert.Equal($"the log ended with line 2, {old.Hash}", head.Reason);
    }

    [Fact]
    public async Task SignInsAndLinks_Ended()
    {
        await portal.WriteAsync(db =>
        {
            db.Add(new StaffMember { Id = "a", Role = Role.Moderator, UserName = "m@example.org", SecurityStamp = "old", ConcurrencyStamp = "old" });
            db.Add(new OneTimeLink { CodeHash = [1], StaffId = "a", EndsAt = portal.Clock.GetUtcNow().AddDays(1) });
            return Task.CompletedTask;
        });
        await BackUpAsync();

        await RestoreAsync();

        Assert.NotEqual("old", (await portal.ReadAsync(db => db.Set<StaffMember>().SingleAsync())).SecurityStamp);
        Assert.Equal(0, await portal.ReadAsync(db => db.Set<OneTimeLink>().CountAsync()));
    }

    private async Task BackUpAsync() => Assert.Equal(0, (await Verbs.RunAsync(portal.Data, "backup", Copy)).Code);

    private Task<(int Code, string Output, string Errors)> RestoreAsync() => Verbs.RunAsync(portal.Data, "restore", Copy);
}
