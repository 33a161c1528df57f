using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

/// <summary>The database cannot be read: articles are, and say so; when it can be read again they are whole.</summary>
public sealed class UnreadableTests : IDisposable
{
    private const string Article = "/en/articles/side-effects";

    private readonly CommentSite site = new(("Portal:Limits:CacheSeconds", "60"));
    private readonly Reader reader;

    public UnreadableTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task Article_IsShownWithANotice_IsNotKept_AndIsWholeAgainAfterwards()
    {
        var comment = await site.AddAsync("Published words", CommentState.Published);
        var token = await reader.WriteAsync("Waiting words");
        var form = await reader.FillInAsync("\nNew words");

        await RenameAsync("Comments", "Hidden");
        var broken = new[] { await reader.GetAsync(Article), await reader.GetAsync(Article, ("Accept-Encoding", "br")), await reader.GetAsync(Article) };
        var receipt = await reader.GetAsync(Reader.Receipt(token));
        var permalink = await reader.GetAsync($"{Article}/comments/{comment.Id}");
        var sent = await reader.SendAsync(form);
        await RenameAsync("Hidden", "Comments");
        var whole = await reader.GetAsync(Article, ("If-None-Match", "*"), ("Accept-Encoding", "br"));

        Assert.All(broken, page => Assert.Equal((200, "", "no-store", ""), (page.Status, page.Header("ETag"), page.Header("Cache-Control"), page.Header("Age"))));
        Assert.All(broken, page => Assert.StartsWith("The comments cannot be shown just now.", page.Said(".comments .notice"), StringComparison.Ordinal));
        Assert.All(broken, page => Assert.Contains("It takes a brake off", page.Text, StringComparison.Ordinal));
        Assert.Equal((503, "\nNew words"), (sent.Status, sent.Typed));
        Assert.Equal((503, 503), (receipt.Status, permalink.Status));
        Assert.NotEqual("", receipt.Header("Retry-After"));
        Assert.Contains("Published words", whole.Said(".comments"), StringComparison.Ordinal);
        Assert.Equal(200, (await reader.GetAsync(Reader.Receipt(token))).Status);
        Assert.Equal(303, (await reader.SendAsync(form)).Status);
    }

    [Fact]
    public async Task KeptArticle_GoesOnBeingServed()
    {
        await site.AddAsync("Published words", CommentState.Published);
        await reader.GetAsync(Article);

        await RenameAsync("Comments", "Hidden");
        var kept = await reader.GetAsync(Article);

        Assert.Equal(200, kept.Status);
        Assert.Contains("Published words", kept.Said(".comments"), StringComparison.Ordinal);
    }

    private async Task RenameAsync(string from, string to)
    {
        await using var connection = site.Database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = $"ALTER TABLE {from} RENAME TO {to}";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
