using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

/// <summary>What is not published changes no public byte: no page, count, ETag or length, in no encoding, kept or made anew.</summary>
public sealed class MarkerSweepTests : IDisposable
{
    private const string Marker = "zqmarkerqz";
    private const string Article = "/en/articles/side-effects";

    private static readonly string[] Public =
    [
        "/en", "/es", "/en/articles", Article, Article + "?page=2", "/en/articles/checkpoint-inhibitors", "/es/articles/side-effects", "/en/glossary", "/en/glossary/pd-1",
        "/en/about", "/en/privacy", "/en/feed.xml", "/sitemap.xml", "/robots.txt",
    ];

    private static readonly string[] Encodings = ["br", "gzip", "identity"];

    private readonly CommentSite site = new();
    private readonly Reader reader;

    public MarkerSweepTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task UnpublishedComments_ChangeNoPublicByte()
    {
        for (var i = 0; i < 21; i++)
        {
            await site.AddAsync($"Seen by everybody {i}", CommentState.Published);
        }

        var before = await SweepAsync();
        var hidden = new List<Comment>
        {
            await site.AddAsync(Marker, CommentState.Waiting, name: Marker), await site.AddAsync(Marker, CommentState.Waiting, Desk.Robots, Marker),
            await site.AddAsync(Marker, CommentState.NotPublished, name: Marker), await site.AddAsync(Marker, CommentState.Withdrawn, name: Marker),
        };
        var token = await reader.WriteAsync(Marker + " through the form", Marker);
        await site.RefuseAsync(await site.FindAsync(token), Reason.Other, Marker);
        hidden.Add(await site.FindAsync(token));

        var warm = await SweepAsync();
        var known = await reader.GetAsync(Article, ("If-None-Match", before[(Article, "identity")].Header("ETag")));
        await AssertHiddenAsync(hidden);

        Assert.Equal(304, known.Status);
        Assert.All(before, page => Same(page.Value, warm[page.Key], page.Key));
        Assert.DoesNotContain(warm.Values, page => page.Text.Contains(Marker, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task PagesMadeAnew_HoldNothingOfThem_BeforeAndAfterEachDecision()
    {
        await site.AddAsync("Seen by everybody", CommentState.Published);
        var before = await SweepAsync();
        var token = await reader.WriteAsync(Marker, Marker);
        Assert.DoesNotContain((await SweepAsync()).Values, page => page.Text.Contains(Marker, StringComparison.Ordinal));

        await site.PublishAsync(await site.FindAsync(token));
        var published = await SweepAsync();
        await site.DecideAsync(await site.FindAsync(token), (decisions, decision) => decisions.UndoAsync(decision));
        var undone = await SweepAsync();
        await site.RefuseAsync(await site.FindAsync(token));
        var refused = await SweepAsync();
        await reader.ChangeAsync(token, "?handler=Withdraw");
        var withdrawn = await SweepAsync();

        Assert.Equal([Article], published.Where(page => page.Value.Text.Contains(Marker, StringComparison.Ordinal)).Select(page => page.Key.Address).Distinct());
        foreach (var after in new[] { undone, refused, withdrawn })
        {
            // The version rose, so these were made anew; the words are the same as before
            Assert.NotEqual(before[(Article, "br")].Header("ETag"), after[(Article, "br")].Header("ETag"));
            Assert.All(before, page => Assert.Equal(page.Value.Text, after[page.Key].Text));
        }

        await AssertHiddenAsync([await site.FindAsync(token)]);
    }

    private async Task AssertHiddenAsync(IEnumerable<Comment> hidden)
    {
        foreach (var comment in hidden)
        {
            foreach (var address in new[] { $"{Article}/comments/{comment.Id}", $"{Article}/comments/{comment.Id}/report" })
            {
                var answer = await reader.GetAsync(address);
                Assert.Equal((comment.State, address, 404), (comment.State, address, answer.Status));
                Assert.DoesNotContain(Marker, answer.Text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static void Same(Shown before, Shown after, (string, string) page)
    {
        Assert.Equal((page, before.Text), (page, after.Text));
        foreach (var header in new[] { "ETag", "Content-Length", "Cache-Control", "Content-Encoding", "Vary" })
        {
            Assert.Equal((page, header, before.Header(header)), (page, header, after.Header(header)));
        }
    }

    // Twice: made, and then kept
    private async Task<Dictionary<(string Address, string Encoding), Shown>> SweepAsync()
    {
        var pages = new Dictionary<(string, string), Shown>();
        foreach (var address in Public)
        {
            foreach (var encoding in Encodings)
            {
                var made = await reader.GetAsync(address, ("Accept-Encoding", encoding));
                var kept = pages[(address, encoding)] = await reader.GetAsync(address, ("Accept-Encoding", encoding));
                Assert.Equal((address, made.Text), (address, kept.Text));
            }
        }

        return pages;
    }
}
