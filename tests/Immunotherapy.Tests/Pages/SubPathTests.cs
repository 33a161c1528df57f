using System.Net;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

public sealed class SubPathTests
{
    [Theory]
    [InlineData("/portal/en", HttpStatusCode.OK)]
    [InlineData("/portal/en/no-such-page", HttpStatusCode.NotFound)]
    public async Task PageUnderASubPath_BringsItsStylesAndScriptFromThere(string address, HttpStatusCode status)
    {
        using var content = new ContentFixture();
        using var portal = new Portal(content, ("Portal:PathBase", "/portal"));
        using var visitor = portal.Visitor();

        var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(status, answer.StatusCode);
        string?[] assets =
        [
            page.QuerySelector("link[rel=stylesheet]")?.GetAttribute("href"),
            page.QuerySelector("link[rel=icon]")?.GetAttribute("href"),
            page.QuerySelector("script")?.GetAttribute("src"),
        ];
        Assert.All(assets, asset => Assert.StartsWith("/portal/", asset, StringComparison.Ordinal));
    }
}
