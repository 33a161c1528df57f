using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

/// <summary>Twenty on a page, the oldest first; each page has one address.</summary>
public sealed class PagingTests(PagingTests.Site paged) : IClassFixture<PagingTests.Site>, IDisposable
{
    private const string Article = "/en/articles/side-effects";

    private readonly Reader reader = paged.Comments.NewReader();

    public void Dispose() => reader.Dispose();

    [Theory]
    [InlineData("", 0, 20, null, "?page=2")]
    [InlineData("?page=2", 20, 20, "", "?page=3")]
    [InlineData("?page=3", 40, 1, "?page=2", null)]
    public async Task Page_ShowsItsComments_AndLeadsToItsNeighbours(string query, int from, int count, string? before, string? after)
    {
        var page = await reader.GetAsync(Article + query);

        Assert.Equal(200, page.Status);
        Assert.Equal(Enumerable.Range(from, count).Select(number => $"Comment {number}"), page.Page.QuerySelectorAll(".comments .said").Select(said => said.TextContent));
        Assert.Equal("41 comments", page.Said(".comments .count"));
        Assert.Equal(before is null ? null : Article + before + "#comments", page.Page.QuerySelector(".comments a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal(after is null ? null : Article + after + "#comments", page.Page.QuerySelector(".comments a[rel=next]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("abc")]
    [InlineData("02")]
    [InlineData("-1")]
    [InlineData("%2B2")]
    [InlineData("2%00")]
    [InlineData("%202")]
    [InlineData("%20")]
    [InlineData("2&page=3")]
    [InlineData("2.0")]
    [InlineData("%D9%A2")]
    [InlineData("107374184")]
    [InlineData("2147483647")]
    [InlineData("99999999999999999999")]
    public async Task PageThatIsNone_IsNotFound_AndNotKept(string number)
    {
        var answers = new[] { await reader.GetAsync($"{Article}?page={number}"), await reader.GetAsync($"{Article}?page={number}") };

        Assert.All(answers, answer => Assert.Equal((404, "", "no-store", ""), (answer.Status, answer.Header("ETag"), answer.Header("Cache-Control"), answer.Header("Age"))));
    }

    [Fact]
    public async Task FirstPage_HasOneAddress()
    {
        var answer = await reader.GetAsync($"{Article}?page=1");

        Assert.Equal((301, Article), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task EachPage_IsKept_AndNotSentTwice()
    {
        foreach (var address in new[] { Article, $"{Article}?page=2", $"{Article}?page=3&utm_source=x" })
        {
            var first = await reader.GetAsync(address);
            var second = await reader.GetAsync(address);
            var known = await reader.GetAsync(address, ("If-None-Match", second.Header("ETag")));

            Assert.NotEqual("", second.Header("Age"));
            Assert.Equal(first.Text, second.Text);
            Assert.Equal((304, ""), (known.Status, known.Text));
        }
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(19, "")]
    [InlineData(20, "?page=2")]
    [InlineData(40, "?page=3")]
    public async Task Permalink_LeadsToThePageOfToday(int number, string query)
    {
        var comment = paged.All[number];

        var answer = await reader.GetAsync($"{Article}/comments/{comment.Id}");
        var page = await reader.GetAsync(answer.Location.Split('#')[0]);

        Assert.Equal((302, $"{Article}{query}#comment-{comment.Id}", "no-store"), (answer.Status, answer.Location, answer.Header("Cache-Control")));
        Assert.Equal(comment.Body, page.Said($"[id='comment-{comment.Id}'] .said"));
    }

    public sealed class Site : IDisposable
    {
        public Site()
        {
            // A waiting one lies among them, and is on no page and in no count
            All = [.. Enumerable.Range(0, 41).Select(number => Written(number, CommentState.Published))];
            Comments.AddAsync([.. All.Take(5), Written(99, CommentState.Waiting), .. All.Skip(5)]).GetAwaiter().GetResult();
        }

        public CommentSite Comments { get; } = new();

        public IReadOnlyList<Comment> All { get; }

        public void Dispose() => Comments.Dispose();

        private static Comment Written(int number, CommentState state) => new()
        {
            Id = Guid.CreateVersion7(CommentSite.Start),
            Lang = "en",
            Slug = Reader.Slug,
            Name = "",
            Body = $"Comment {number}",
            State = state,
            Desk = state == CommentState.Waiting ? Desk.Waiting : null,
            WrittenAt = CommentSite.Start,
            WaitingSince = CommentSite.Start,
            DecidedAt = CommentSite.Start,
            TokenHash = ReceiptToken.HashOf(ReceiptToken.Create()),
        };
    }
}
