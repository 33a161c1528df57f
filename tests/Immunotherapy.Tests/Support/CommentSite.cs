using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Comments.Moderation;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Support;

/// <summary>The site on a real port with its database at hand: rows in any state, decisions as a moderator makes them. Its clock stands still until it is moved.</summary>
public sealed class CommentSite : IDisposable
{
    public const string Moderator = "moderator@example.org";
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    // Tests are faster than any reader, and many of them share an address
    private static readonly (string Key, string Value)[] Calm =
    [
        ("Portal:Limits:SecondsToWrite", "0"), ("Portal:Limits:Burst", "1000000"), ("Portal:Limits:PerNeighbourhood", "1000000"),
        ("Portal:Limits:CommentsPerNeighbourhood", "1000000"), ("Portal:Limits:Comments", "1000000"),
        ("Portal:Limits:FeedbackPerNeighbourhood", "1000000"), ("Portal:Limits:Feedback", "1000000"),
    ];

    private readonly Portal portal;

    public CommentSite()
        : this([])
    {
    }

    internal CommentSite(params (string Key, string Value)[] settings)
        : this(new StandingClock(Start), settings)
    {
    }

    internal CommentSite(TimeProvider clock, params (string Key, string Value)[] settings)
    {
        Content = new ContentFixture();
        Content.WriteArticle(Reader.Slug, title: "Efectos secundarios", lang: "es");
        portal = new Portal(Content, [.. Calm, .. settings]) { Clock = clock };
        portal.UseKestrel(0);
        portal.StartServer();
        Clock = clock;
    }

    public ContentFixture Content { get; }

    public TimeProvider Clock { get; }

    public StandingClock Moved => (StandingClock)Clock;

    public Uri Address => portal.ClientOptions.BaseAddress;

    public Database Database => portal.Services.GetRequiredService<Database>();

    public IServiceProvider Services => portal.Services;

    public Reader NewReader() => new(Address);

    public void Dispose()
    {
        portal.Dispose();
        Content.Dispose();
    }

    public async Task<T> AskAsync<T>(Func<PortalDbContext, Task<T>> ask)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>All comments there are, of any state.</summary>
    public Task<List<Comment>> CommentsAsync() => AskAsync(db => db.Set<Comment>().IgnoreQueryFilters().AsNoTracking().OrderBy(comment => comment.Id).ToListAsync());

    public Task<Comment> FindAsync(string token)
    {
        var hash = ReceiptToken.HashOf(token);
        return AskAsync(db => db.Set<Comment>().IgnoreQueryFilters().AsNoTracking().SingleAsync(comment => comment.TokenHash == hash));
    }

    /// <summary>How a comment stands now.</summary>
    public Task<Comment> FindAsync(Comment comment) => AskAsync(db => db.Set<Comment>().IgnoreQueryFilters().AsNoTracking().SingleAsync(each => each.Id == comment.Id));

    /// <summary>Adds a row as if it had come to this state long ago; a published one gets its place.</summary>
    public async Task<Comment> AddAsync(string body, CommentState state = CommentState.Waiting, Desk? desk = Desk.Waiting, string name = "", string slug = "side-effects", string? token = null)
    {
        var now = Clock.GetUtcNow();
        var comment = new Comment
        {
            Id = Guid.CreateVersion7(now),
            Lang = "en",
            Slug = slug,
            Name = name,
            Body = body,
            State = state,
            Desk = state is CommentState.Waiting || desk == Desk.Reported ? desk : null,
            WrittenAt = now,
            WaitingSince = now,
            DecidedAt = state is CommentState.Waiting ? null : now,
            TokenHash = ReceiptToken.HashOf(token ?? ReceiptToken.Create()),
        };
        await AddAsync([comment]);
        return comment;
    }

    public Task AddAsync(IReadOnlyList<Comment> comments) => AskAsync(async db =>
    {
        var discussions = new List<Discussion>();
        await Services.GetRequiredService<WriteGate>().WriteAsync(db, async () =>
        {
            foreach (var published in comments.Where(comment => comment.State == CommentState.Published))
            {
                var discussion = await db.Set<Discussion>().FirstOrDefaultAsync(each => each.Lang == published.Lang && each.Slug == published.Slug)
                    ?? db.Add(new Discussion { Lang = published.Lang, Slug = published.Slug }).Entity;
                discussion.Version++;
                discussion.Move(published, CommentState.Waiting);
                await db.SaveChangesAsync();
                discussions.Add(discussion);
            }

            db.AddRange(comments);
            return await db.SaveChangesAsync();
        }, CancellationToken.None);
        discussions.ForEach(each => Services.GetRequiredService<ArticleVersions>().Raise(each.Lang, each.Slug, each.Version));
        return true;
    });

    public Task<bool> PublishAsync(Comment comment) => DecideAsync(comment, (decisions, decision) => decisions.PublishAsync(decision));

    public Task<bool> RefuseAsync(Comment comment, Reason reason = Reason.OffTopic, string words = "") =>
        DecideAsync(comment, (decisions, decision) => decisions.RefuseAsync(decision, reason, words));

    public async Task<bool> DecideAsync(Comment comment, Func<Decisions, Decision, Task<bool>> decide)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await decide(scope.ServiceProvider.GetRequiredService<Decisions>(), new Decision(comment.Id, comment.Version, Moderator));
    }

    public async Task PauseAsync(string lang, string slug, string sentence)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Pausing>().PauseAsync(lang, slug, sentence, Moderator);
    }
}
