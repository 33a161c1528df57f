using System.Text.Json;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

/// <summary>Whoever has the address is the writer; whoever guesses learns nothing.</summary>
public sealed class ReceiptTests(CommentSite site) : IClassFixture<CommentSite>, IDisposable
{
    private readonly Reader reader = site.NewReader();

    public void Dispose() => reader.Dispose();

    [Fact]
    public async Task OtherToken_IsNotFound_AndTellsNobody()
    {
        var token = await reader.WriteAsync("Private words");
        string[] others =
        [
            $"/en/comments/{ReceiptToken.Create()}", $"/en/comments/{token[..^1]}", $"/en/comments/{token}0", $"/en/comments/{token.ToUpperInvariant()}", $"/es/comments/{token}",
            $"/en/comments/{token[..^1]}{(token[^1] == '0' ? '1' : '0')}", "/en/comments/a", $"/en/comments/{new string('f', 2000)}", $"/en/comments/{token}%20", $"/en/comments/%00{token}".Replace("%00", "%01", StringComparison.Ordinal),
            $"/en/comments/{Convert.ToHexStringLower((await site.FindAsync(token)).TokenHash)}", $"/en/comments/{ReceiptToken.Create()}?handler=Download",
        ];

        foreach (var address in others)
        {
            var answer = await reader.GetAsync(address);
            Assert.Equal((address, 404, "no-referrer"), (address, answer.Status, answer.Header("Referrer-Policy")));
            Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.NotNull(answer.Page.QuerySelector("meta[name=robots][content=noindex]"));
            Assert.DoesNotContain("Private words", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OtherToken_CannotBeChanged()
    {
        var token = await reader.WriteAsync("Private words");
        var form = await reader.OpenAsync(Reader.Receipt(token), "?");
        var withdraw = await reader.OpenAsync(Reader.Receipt(token), "?handler=Withdraw");
        var other = Reader.Receipt(ReceiptToken.Create());

        // A field that is called like a part of the address is none
        var answers = new[]
        {
            await reader.SendAsync(form with { Address = other }),
            await reader.SendAsync(withdraw with { Address = other + "?handler=Withdraw" }),
            await reader.SendAsync(withdraw.With(("token", token), ("lang", "en")) with { Address = other + "?handler=Withdraw" }),
        };

        Assert.All(answers, answer => Assert.Equal(404, answer.Status));
        Assert.Equal((CommentState.Waiting, 1), ((await site.FindAsync(token)).State, (await site.FindAsync(token)).Version));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Download")]
    [InlineData("?handler=Nonsense")]
    public async Task Receipt_IsKeptByNobody(string query)
    {
        var token = await reader.WriteAsync("Words");

        var answer = await reader.GetAsync(Reader.Receipt(token) + query);

        Assert.Equal((200, "no-referrer", "noindex"), (answer.Status, answer.Header("Referrer-Policy"), answer.Header("X-Robots-Tag")));
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("", answer.Header("ETag"));
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("link[rel=canonical], link[rel=alternate][hreflang]"), _ => true);
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("header a, footer a, link, script"), link => link.OuterHtml.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decisions_AreToldInPlainWords()
    {
        var token = await reader.WriteAsync("Words", "River");
        var waiting = await site.FindAsync(token);
        Assert.True(await site.RefuseAsync(waiting, Reason.Other, "Please leave out <your> hospital."));

        var refused = await reader.GetAsync(Reader.Receipt(token));
        Assert.True(await site.DecideAsync(await site.FindAsync(token), (decisions, decision) => decisions.UndoAsync(decision)));
        var undone = await reader.GetAsync(Reader.Receipt(token));
        Assert.True(await site.PublishAsync(await site.FindAsync(token)));
        await site.DecideAsync(await site.FindAsync(token), (decisions, decision) => decisions.AnswerAsync(decision, "Moderator", "An answer"));
        var published = await reader.GetAsync(Reader.Receipt(token));

        Assert.Contains("The reason: Another reason. Please leave out <your> hospital.", refused.Said(".state"), StringComparison.Ordinal);
        Assert.Contains("It waits", undone.Said(".state"), StringComparison.Ordinal);
        Assert.DoesNotContain("hospital", undone.Said(".state"), StringComparison.Ordinal);
        Assert.Contains("It is published.", published.Said(".state"), StringComparison.Ordinal);
        Assert.Equal($"/en/articles/side-effects/comments/{waiting.Id}", published.Page.QuerySelector(".state a")!.GetAttribute("href"));
        Assert.Equal("An answer", published.Said(".answer .said"));
    }

    [Fact]
    public async Task Download_IsWhatIsKept()
    {
        const string body = "Words\n\"quoted\" <b> 😀 \u0007";
        var token = await reader.WriteAsync(body, "River");

        var answer = await reader.GetAsync(Reader.Receipt(token) + "?handler=Download");

        var held = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal(("application/json", "attachment; filename=comment.json; filename*=UTF-8''comment.json"), (answer.Header("Content-Type"), answer.Header("Content-Disposition")));
        Assert.Equal((body, "River", "side-effects", "Waiting"), (held.GetProperty("body").GetString(), held.GetProperty("name").GetString(), held.GetProperty("article").GetString(), held.GetProperty("state").GetString()));
        Assert.DoesNotContain("hash", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(token, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArticleThatIsGone_LeavesTheReceipt()
    {
        var token = ReceiptToken.Create();
        await site.AddAsync("Words", CommentState.Published, slug: "gone", token: token);

        var answer = await reader.GetAsync(Reader.Receipt(token));

        Assert.Equal((200, "Words"), (answer.Status, answer.Said("article.comment .said")));
    }
}
