using System.Diagnostics;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Data;

/// <summary>What can happen to the database while the site runs. Reading goes on, a writer is told soon, and it heals by itself.</summary>
public sealed class FaultTests : IDisposable
{
    // Where the file's header says which version may write it; above 2 the file is read-only, for root as well
    private const int WriteVersion = 18;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

    private readonly KeptPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task LockedByAnotherConnection()
    {
        await portal.CommentAsync();
        using var other = new SqliteConnection($"Data Source={portal.File};Pooling=False");
        other.Open();
        Run(other, "BEGIN EXCLUSIVE");

        var failing = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SecondsToFailAsync()));
        var article = await portal.StatusAsync();
        var seconds = await failing;
        var ready = await portal.ReadyAsync();
        Run(other, "ROLLBACK");

        Assert.All(seconds, each => Assert.InRange(each, 0, Soon.TotalSeconds));
        Assert.Equal((200, "Unhealthy: database"), (article, ready));
        await HealsAsync();
    }

    [Fact]
    public async Task ReadOnlyFile()
    {
        await portal.CommentAsync();
        var before = MarkWriteVersion(3);

        await WritingFailsAsync();
        var ready = await portal.ReadyAsync();
        MarkWriteVersion(before);

        Assert.Equal("Unhealthy: database", ready);
        await HealsAsync();
    }

    [Fact]
    public async Task FileThatMayNotGrow()
    {
        await portal.CommentAsync();
        var full = await Assert.ThrowsAsync<NotWritableException>(() => portal.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", TestContext.Current.CancellationToken);
            await db.AppendToLogAsync(portal.Clock.GetUtcNow(), new string('a', 9000), "test", "test");
        }));
        var status = await portal.StatusAsync();
        SqliteConnection.ClearAllPools();

        Assert.Equal(13, ((SqliteException)full.GetBaseException()).SqliteErrorCode);
        Assert.Equal(200, status);
        Assert.Null(await portal.LastLogAsync());
        await HealsAsync();
    }

    [Fact]
    public async Task FileDamagedAndMended()
    {
        for (var i = 0; i < 20; i++)
        {
            await portal.CommentAsync(new string('a', 2000));
        }

        var copy = Path.Join(portal.Content.Root, "copy.db");
        Backup.Make(portal.Get<Database>(), copy);
        portal.Put(new byte[32_768]);

        await WritingFailsAsync();
        var ready = await portal.ReadyAsync();
        portal.Put(await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken));

        Assert.Equal("Unhealthy: database", ready);
        await HealsAsync();
        Assert.Equal(21, Backup.Prove(portal.Get<Database>().File)["Comments"]);
    }

    private async Task WritingFailsAsync(string body = "Some words")
    {
        Assert.InRange(await SecondsToFailAsync(body), 0, Soon.TotalSeconds);
        Assert.Equal(200, await portal.StatusAsync());
        Assert.Equal(200, await portal.StatusAsync("/en/articles/side-effects"));
    }

    private async Task<double> SecondsToFailAsync(string body = "Some words")
    {
        var started = Stopwatch.GetTimestamp();
        await Assert.ThrowsAsync<NotWritableException>(() => portal.CommentAsync(body));
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private async Task HealsAsync()
    {
        var comment = await portal.CommentAsync();
        Assert.NotNull(await portal.FindAsync(comment.Id));
        Assert.Equal("Healthy", await portal.ReadyAsync());
        Assert.Equal(200, await portal.StatusAsync());
    }

    private byte MarkWriteVersion(byte version)
    {
        var bytes = portal.Take();
        var before = bytes[WriteVersion];
        bytes[WriteVersion] = version;
        portal.Put(bytes);
        return before;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
