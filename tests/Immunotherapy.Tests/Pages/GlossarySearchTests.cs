using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

public sealed class GlossarySearchTests(CachedPortal portal) : IClassFixture<CachedPortal>
{
    [Theory]
    [InlineData("q=pd-1", "PD-1")]
    [InlineData("q=PROGRAMMED+death", "PD-1")]
    [InlineData("q=cell", "T cell,PD-1")]
    [InlineData("q=+t+cell+", "T cell,PD-1")]
    [InlineData("q=%00pd", "PD-1")]
    [InlineData("Q=pd-1", "PD-1")]
    [InlineData("q=pd-1&q=cell", "PD-1")]
    [InlineData("q=%EF%BC%B0%EF%BC%A4-1", "PD-1")]
    public async Task Word_ThatIsThere_IsFound(string query, string names)
    {
        var answer = await portal.GetAsync("/en/glossary?" + query);

        var page = new HtmlParser().ParseDocument(answer.Text);
        Assert.Equal(200, answer.Status);
        Assert.Equal(names.Split(','), page.QuerySelectorAll("[aria-labelledby=found] dt").Select(term => term.TextContent));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("zzz")]
    [InlineData("%22%27%3Cscript%3E")]
    [InlineData("%00%07")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%ED%A0%80%FF%C3")]
    [InlineData("%E2%80%AE%E2%80%8B")]
    [InlineData("long")]
    public async Task Word_ThatIsNotThere_IsNoErrorAndOffersTheLetters(string typed)
    {
        var answer = await portal.GetAsync("/en/glossary?q=" + (typed == "long" ? new string('x', 6000) : typed));

        var page = new HtmlParser().ParseDocument(answer.Text);
        Assert.Equal(200, answer.Status);
        Assert.Equal(["P", "T"], page.QuerySelectorAll(".letters a").Select(letter => letter.TextContent));
        Assert.DoesNotContain("<script>", answer.Text, StringComparison.Ordinal);
        Assert.InRange(page.QuerySelector("input[name=q]")!.GetAttribute("value")?.Length ?? 0, 0, 100);
    }

    [Theory]
    [InlineData("q=pd-1")]
    [InlineData("q=")]
    [InlineData("Q=pd-1")]
    [InlineData("a=b&q=pd-1")]
    public async Task Search_IsKeptByNobody(string query)
    {
        await portal.GetAsync("/en/glossary");

        var first = await portal.GetAsync("/en/glossary?" + query);
        var second = await portal.GetAsync("/en/glossary?" + query);

        Assert.All([first, second], answer =>
        {
            Assert.Null(answer.Age);
            Assert.Equal("", answer.ETag);
            Assert.Contains("no-store", answer.CacheControl, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Glossary_WithoutSearch_IsKeptAndMayBeFound()
    {
        portal.Forget();
        await portal.GetAsync("/en/glossary");

        var answer = await portal.GetAsync("/en/glossary?other=pd-1");

        var page = new HtmlParser().ParseDocument(answer.Text);
        Assert.NotNull(answer.Age);
        Assert.NotNull(page.QuerySelector("link[rel=canonical]"));
        Assert.Null(page.QuerySelector("#found"));
        Assert.Equal("", page.QuerySelector("input[name=q]")!.GetAttribute("value") ?? "");
    }
}
