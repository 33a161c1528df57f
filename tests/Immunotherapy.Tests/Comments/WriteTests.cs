using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

public sealed class WriteTests : IDisposable
{
    private readonly CommentSite site = new();
    private readonly Reader reader;

    public WriteTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task Comment_IsTaken_AndItsReceiptShowsIt()
    {
        var form = await reader.FillInAsync("My first line.\r\nMy second line.", "River");

        var sent = await reader.SendAsync(form);
        var receipt = await reader.GetAsync(sent.Location);

        Assert.Equal((303, $"/en/comments/{form["FormKey"]}"), (sent.Status, sent.Location));
        Assert.Equal(200, receipt.Status);
        Assert.Equal("My first line.\nMy second line.", receipt.Said("article.comment .said"));
        Assert.Equal("River", receipt.Said("article.comment bdi"));
        Assert.Contains("It waits for a person to read it. You sent it just now. We promise to read it within 48 hours.", receipt.Said(".state"), StringComparison.Ordinal);
        Assert.Equal($"http://localhost:5080{sent.Location}", receipt.Said("code.address"));
    }

    [Fact]
    public async Task Comment_IsStoredAsTheServerSees_AndNotAsTheFormSays()
    {
        var form = (await reader.FillInAsync("Words", "Name")).With(
            ("State", "Published"), ("Desk", ""), ("Place", "1"), ("Id", Guid.Empty.ToString()), ("Lang", "es"), ("Slug", "checkpoint-inhibitors"), ("WrittenAt", "2000-01-01"), ("Version", "9"), ("Comment.State", "Published"));

        await reader.SendAsync(form);

        var comment = Assert.Single(await site.CommentsAsync());
        Assert.Equal((CommentState.Waiting, Desk.Waiting, null, 1), (comment.State, comment.Desk, comment.Place, comment.Version));
        Assert.Equal(("en", "side-effects", "Name", "Words"), (comment.Lang, comment.Slug, comment.Name, comment.Body));
        Assert.Equal((CommentSite.Start, CommentSite.Start), (comment.WrittenAt, comment.WaitingSince));
        Assert.Equal(7, comment.Id.Version);
    }

    [Fact]
    public async Task Token_IsKeptAsAHashOnly()
    {
        var token = await reader.WriteAsync("Words");

        var comment = Assert.Single(await site.CommentsAsync());
        Assert.Equal(ReceiptToken.HashOf(token), comment.TokenHash);
        foreach (var file in Directory.EnumerateFiles(site.Content.Data, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Assert.DoesNotContain(token, await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task FormPage_SaysWhatReadersMustKnow_AndIsNotKept()
    {
        var page = await reader.GetAsync(Reader.WriteAddress);

        Assert.Equal("Comment on: Side effects", page.Said("h1"));
        Assert.Contains("within 48 hours", page.Said(".before"), StringComparison.Ordinal);
        Assert.Contains("call your care team or 911 now", page.Said(".before"), StringComparison.Ordinal);
        Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.All(page.Page.QuerySelectorAll("input[type=checkbox]"), box => Assert.False(box.HasAttribute("checked")));
        Assert.Equal(2, page.Page.QuerySelectorAll("input[type=checkbox]").Length);
    }

    [Fact]
    public async Task SameFormFiveTimesAtOnce_IsOneComment()
    {
        var form = await reader.FillInAsync("Words sent by an impatient finger");
        await reader.WriteAsync("Another comment");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => reader.SendAsync(form)));
        var later = await reader.SendAsync(form.With(("Body", "Other words with the same key")));

        Assert.All([.. answers, later], answer => Assert.Equal((303, $"/en/comments/{form["FormKey"]}"), (answer.Status, answer.Location)));
        var stored = (await site.CommentsAsync()).Select(comment => comment.Body).Order();
        Assert.Equal(["Another comment", "Words sent by an impatient finger"], stored);
    }

    [Theory]
    [InlineData("/en/articles/nothing/comment")]
    [InlineData("/xx/articles/side-effects/comment")]
    [InlineData("/es/articles/checkpoint-inhibitors/comment")]
    public async Task ArticleThatIsNotThere_HasNoForm(string address)
    {
        var form = await reader.FillInAsync("Words");

        var page = await reader.GetAsync(address);
        var sent = await reader.SendAsync(form with { Address = address });

        Assert.Equal((404, 404), (page.Status, sent.Status));
        Assert.Empty(await site.CommentsAsync());
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task VerbThatNobodyWrote_IsRefused(string verb)
    {
        var token = await reader.WriteAsync("Words");
        var published = await site.AddAsync("Published", CommentState.Published);

        foreach (var address in new[] { Reader.WriteAddress, Reader.Receipt(token), $"/en/articles/side-effects/comments/{published.Id}/report", $"/en/articles/side-effects/comments/{published.Id}" })
        {
            var answer = await reader.AskAsync(new HttpMethod(verb), address);
            Assert.Equal((address, 405), (address, answer.Status));
        }
    }
}
