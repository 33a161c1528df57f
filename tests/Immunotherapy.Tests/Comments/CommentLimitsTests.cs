using System.Globalization;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Comments;

public sealed class CommentLimitsTests : IDisposable
{
    private CommentSite? site;
    private Reader? reader;

    public void Dispose()
    {
        reader?.Dispose();
        site?.Dispose();
    }

    [Fact]
    public async Task TooManyComments_AreHeldBack_WithTheTextAndATime()
    {
        (site, reader) = Open(("Portal:Limits:CommentsPerNeighbourhood", "2"));
        await reader.WriteAsync("First");
        var wrong = await reader.SendAsync(await reader.FillInAsync(""));
        await reader.WriteAsync("Second");

        var refused = await reader.SendAsync(await reader.FillInAsync("\nThird"));

        Assert.Equal((400, 429), (wrong.Status, refused.Status));
        Assert.Equal("\nThird", refused.Typed);
        Assert.InRange(int.Parse(refused.Header("Retry-After"), CultureInfo.InvariantCulture), 1, 1800);
        Assert.Matches("Please send it again in [0-9]+ minutes", Assert.Single(refused.Problems));
        Assert.Equal(["First", "Second"], (await site.CommentsAsync()).Select(comment => comment.Body).Order());
    }

    [Fact]
    public async Task TooManyReports_AreHeldBack()
    {
        (site, reader) = Open(("Portal:Limits:CommentsPerNeighbourhood", "1"));
        var comment = await site.AddAsync("Published", Web.Comments.CommentState.Published);
        var form = (await reader.OpenAsync($"/en/articles/side-effects/comments/{comment.Id}/report")).With(("Reason", "Harmful"));

        var first = await reader.SendAsync(form);
        var second = await reader.SendAsync(form);

        Assert.Equal((303, 429), (first.Status, second.Status));
        Assert.NotEqual("", second.Header("Retry-After"));
    }

    [Fact]
    public async Task AllTogether_HaveALimitToo()
    {
        (site, reader) = Open(("Portal:Limits:Comments", "1"));
        await reader.WriteAsync("First");

        var refused = await reader.SendAsync(await reader.FillInAsync("Second"));

        Assert.Equal((429, "Second"), (refused.Status, refused.Typed));
        Assert.Equal(200, (await reader.GetAsync(Reader.WriteAddress)).Status);
    }

    private static (CommentSite Site, Reader Reader) Open((string, string) limit)
    {
        var site = new CommentSite(limit);
        return (site, site.NewReader());
    }
}
