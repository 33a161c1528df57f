using System.Net;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

public sealed class ArticlePageTests : IDisposable
{
    private readonly ContentFixture content = new();
    private readonly Portal portal;

    public ArticlePageTests() => portal = new Portal(content);

    public void Dispose()
    {
        portal.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task Get_KnownArticle_ShowsTitleKeyMessageAndSources()
    {
        var answer = await portal.Visitor().GetAsync("/en/articles/checkpoint-inhibitors", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Checkpoint inhibitors", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("take a brake off your immune system", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("#source-1, #source-2").Length);
    }
}
