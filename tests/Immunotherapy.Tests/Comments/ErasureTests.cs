using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments;

public sealed class ErasureTests : IDisposable
{
    private const string Words = "zqwordsqz wird gelöscht";
    private const string Name = "zqnameqz Müller";

    private readonly KeptPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Erased_EmptiesTheCommentAndWhatHangsOnIt()
    {
        var other = await portal.CommentAsync("Words of another", "Another");
        var comment = await CommentAsync();

        var erased = await EraseAsync(comment.Id);

        var left = (await portal.FindAsync(comment.Id))!;
        Assert.Equal(("", "", "", ""), (left.Name, left.Body, left.Marks, left.ReasonWords));
        Assert.Equal((CommentState.Erased, null, null, null, 2), (left.State, left.Desk, left.Place, left.Reason, left.Version));
        Assert.Equal((0, 0), (await portal.ReadAsync(db => db.Set<Answer>().CountAsync()), await portal.ReadAsync(db => db.Set<Report>().CountAsync())));
        var discussion = await portal.DiscussionAsync();
        Assert.Equal((1, discussion.Version), (discussion.Published, erased!.Version));
        Assert.Equal((KeptPortal.Lang, KeptPortal.Slug), (erased.Lang, erased.Slug));
        var untouched = (await portal.FindAsync(other.Id))!;
        Assert.Equal(("Words of another", "Another", CommentState.Published, 1), (untouched.Body, untouched.Name, untouched.State, untouched.Version));
    }

    [Fact]
    public async Task Erased_IsLoggedWithoutAWord()
    {
        var comment = await CommentAsync();

        await EraseAsync(comment.Id);

        var line = (await portal.LastLogAsync())!;
        Assert.Equal(("writer", "erase", comment.Id.ToString(), "", 2), (line.Who, line.What, line.Subject, line.Reason, line.Version));
    }

    [Fact]
    public async Task Erased_LeavesNoTraceInAnyFile()
    {
        await portal.CommentAsync("zqstaysqz");
        var comment = await CommentAsync();
        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);
        Backup.Make(portal.Get<Database>(), Path.Join(portal.Backups, "before-something.db"));
        var (words, name) = (await FilesWith.TextAsync(portal.Data, "zqwordsqz"), await FilesWith.TextAsync(portal.Data, "zqnameqz"));

        var everywhere = await (await EraseAsync(comment.Id))!.Everywhere;

        Assert.True(everywhere);
        Assert.Equal((3, 3), (words.Length, name.Length));
        Assert.Empty(await FilesWith.TextAsync(portal.Data, "zqwordsqz"));
        Assert.Empty(await FilesWith.TextAsync(portal.Data, "zqnameqz"));
        Assert.Empty(await FilesWith.TextAsync(portal.Data, "zqanswerqz"));
        Assert.Equal(3, (await FilesWith.TextAsync(portal.Data, "zqstaysqz")).Length);
        Assert.All(portal.Get<Backups>().Files(), file => Assert.Equal(2, Backup.Prove(file)["Comments"]));
        Assert.DoesNotContain(Directory.GetFiles(portal.Backups), file => file.Contains(".db-", StringComparison.Ordinal) || file.EndsWith(Backup.Unproven, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReaderInTheWay_LeavesItToTheNight()
    {
        var comment = await CommentAsync();
        using var reader = portal.Get<Database>().Open();
        using var reading = reader.BeginTransaction(deferred: true);
        using var command = reader.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Comments";
        command.ExecuteScalar();

        var everywhere = await (await EraseAsync(comment.Id))!.Everywhere;
        var meanwhile = await FilesWith.TextAsync(portal.Data, "zqwordsqz");
        reading.Rollback();
        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);

        Assert.False(everywhere);
        Assert.NotEmpty(meanwhile);
        Assert.Empty(await FilesWith.TextAsync(portal.Data, "zqwordsqz"));
    }

    [Fact]
    public async Task CopyThatCouldNotBeErased_IsErasedInTheNight()
    {
        var comment = await CommentAsync();
        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);
        var file = Assert.Single(portal.Get<Backups>().Files());
        File.Move(file, file + ".away");

        await (await EraseAsync(comment.Id))!.Everywhere;
        File.Move(file + ".away", file);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(file));
        Assert.Empty(await FilesWith.TextAsync(portal.Data, "zqwordsqz"));
    }

    [Fact]
    public async Task ErasedTwice_IsLoggedOnce_AndOneThatIsNotThereChangesNothing()
    {
        var comment = await CommentAsync();
        await EraseAsync(comment.Id);

        var again = await EraseAsync(comment.Id);
        var missing = await EraseAsync(Guid.CreateVersion7());

        Assert.NotNull(again);
        Assert.Null(missing);
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<LogEntry>().CountAsync()));
        Assert.Equal(0, (await portal.DiscussionAsync()).Published);
    }

    private Task<Erased?> EraseAsync(Guid id) =>
        portal.WithAsync<Erasure, Erased?>(erasure => erasure.EraseAsync(id, "writer", TestContext.Current.CancellationToken));

    private async Task<Comment> CommentAsync()
    {
        var comment = await portal.CommentAsync(Words, Name, change: each => (each.Marks, each.ReasonWords) = ("zqwordsqz", "zqwordsqz"));
        await portal.WriteAsync(db =>
        {
            db.Add(new Answer { Id = Guid.CreateVersion7(), CommentId = comment.Id, Role = "Moderator", Body = "zqanswerqz", WrittenAt = portal.Clock.GetUtcNow() });
            db.Add(new Report { Id = Guid.CreateVersion7(), CommentId = comment.Id, Reason = ReportReason.Private, At = portal.Clock.GetUtcNow() });
            return Task.CompletedTask;
        });
        return comment;
    }
}
