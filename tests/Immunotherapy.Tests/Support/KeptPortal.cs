using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Support;

/// <summary>The whole application with a database and a clock that the test turns, and a way past its pages to both.</summary>
public sealed class KeptPortal : IDisposable
{
    public const string Lang = "en";
    public const string Slug = "checkpoint-inhibitors";

    private readonly bool ownsContent;

    public KeptPortal(ContentFixture? content = null, bool starts = true, string? data = null, params (string Key, string Value)[] settings)
    {
        ownsContent = content is null;
        Content = content ?? new ContentFixture();
        Data = data ?? Content.Data;
        Portal = new Portal(Content.Folder, Data, settings) { Clock = Clock };
        if (starts)
        {
            Start();
        }
    }

    public ContentFixture Content { get; }

    public SetClock Clock { get; } = new();

    public Portal Portal { get; }

    public HttpClient? Visitor { get; private set; }

    public string Data { get; }

    public string Backups => Path.Join(Data, "backups");

    public string File => Path.Join(Data, Database.FileName);

    public void Start() => Visitor = Portal.Visitor();

    public T Get<T>()
        where T : notnull => Portal.Services.GetRequiredService<T>();

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> doAsync)
        where TService : notnull
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await doAsync(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read) => WithAsync(read);

    public Task<bool> WriteAsync(Func<PortalDbContext, Task> write) => WithAsync<PortalDbContext, bool>(db => Get<WriteGate>().WriteAsync(
        db,
        async () =>
        {
            await write(db);
            await db.SaveChangesAsync();
            return true;
        },
        TestContext.Current.CancellationToken));

    /// <summary>A comment in the database, as the form and the moderators would have left it.</summary>
    public async Task<Comment> CommentAsync(string body = "Some words", string name = "Somebody", CommentState state = CommentState.Published, Action<Comment>? change = null)
    {
        var now = Clock.GetUtcNow();
        var comment = new Comment
        {
            Id = Guid.CreateVersion7(now),
            Lang = Lang,
            Slug = Slug,
            Name = name,
            Body = body,
            State = state,
            WrittenAt = now,
            WaitingSince = now,
            Desk = state == CommentState.Waiting ? Desk.Waiting : null,
            DecidedAt = state == CommentState.Waiting ? null : now,
            TokenHash = ReceiptToken.HashOf(ReceiptToken.Create()),
        };
        await WriteAsync(async db =>
        {
            if (state == CommentState.Published)
            {
                var discussion = await db.FindAsync<Discussion>(Lang, Slug) ?? db.Add(new Discussion { Lang = Lang, Slug = Slug }).Entity;
                (discussion.Version, discussion.Published, comment.Place) = (discussion.Version + 1, discussion.Published + 1, ++discussion.LastPlace);
            }

            change?.Invoke(comment);
            db.Add(comment);
        });
        return comment;
    }

    public Task<Comment?> FindAsync(Guid id) =>
        ReadAsync(db => db.Set<Comment>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(comment => comment.Id == id));

    public Task<Discussion> DiscussionAsync() => ReadAsync(db => db.Set<Discussion>().AsNoTracking().SingleAsync());

    public Task<LogEntry?> LastLogAsync() => ReadAsync(db => db.Set<LogEntry>().AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync());

    public async Task<int> StatusAsync(string address = $"/en/articles/{Slug}")
    {
        using var answer = await Visitor!.GetAsync(address, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    public async Task<string> ReadyAsync()
    {
        using var answer = await Visitor!.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public void RunSql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public byte[] Take()
    {
        SqliteConnection.ClearAllPools();
        return System.IO.File.ReadAllBytes(File);
    }

    // In one step, because the site looks at it twice a second
    public void Put(byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File + ".new", bytes);
        SqliteConnection.ClearAllPools();
        System.IO.File.Move(File + ".new", File, overwrite: true);
        System.IO.File.Delete(File + "-wal");
        System.IO.File.Delete(File + "-shm");
        SqliteConnection.ClearAllPools();
    }

    public void Dispose()
    {
        Visitor?.Dispose();
        Portal.Dispose();
        SqliteConnection.ClearAllPools();
        if (ownsContent)
        {
            Content.Dispose();
        }
    }
}
