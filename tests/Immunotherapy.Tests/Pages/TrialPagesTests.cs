using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

public sealed class TrialPagesTests : IDisposable
{
    private readonly CachedPortal portal = new();

    public TrialPagesTests()
    {
        portal.Content.WriteTrialFiles();
        portal.Content.WriteArticle("side-effects", lang: "es");
        portal.Store.Refresh(contents: true);
    }

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("/en/trials", "2 of 2 trials", "FIRST-1,SECOND-2")]
    [InlineData("/en/trials?setting=early", "1 of 2 trials", "FIRST-1")]
    [InlineData("/en/trials?setting=advanced", "1 of 2 trials", "SECOND-2")]
    [InlineData("/en/trials?drug=interleukin-2", "1 of 2 trials", "SECOND-2")]
    [InlineData("/en/trials?status=running&phase=1b", "1 of 2 trials", "SECOND-2")]
    [InlineData("/en/trials?phase=3&other=1", "1 of 2 trials", "FIRST-1")]
    [InlineData("/es/trials?PHASE=3", "1 of 2 trials", "FIRST-1")]
    public async Task Trials_Chosen_AreCountedAndShown(string address, string count, string names)
    {
        var answer = await portal.GetAsync(address);

        var page = new HtmlParser().ParseDocument(answer.Text);
        Assert.Equal(200, answer.Status);
        Assert.Equal(count, page.QuerySelector("#trial-count")!.TextContent);
        Assert.Equal(names.Split(','), page.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.EndsWith("/trials", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choice_ThatFitsNoTrial_SaysSoAndLeadsBack()
    {
        var answer = await portal.GetAsync("/en/trials?setting=early&phase=1b");

        var page = new HtmlParser().ParseDocument(answer.Text);
        Assert.Equal("No trial on this site fits all of this. Show all trials", page.QuerySelector(".notice")!.TextContent);
        Assert.Equal("/en/trials", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal(["early", "", "", "1b"], page.QuerySelectorAll("select").Select(select => select.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""));
    }

    [Theory]
    [InlineData("setting=late")]
    [InlineData("setting=Early")]
    [InlineData("setting=early,advanced")]
    [InlineData("setting=early&setting=early")]
    [InlineData("phase=3&phase=")]
    [InlineData("phase=4")]
    [InlineData("drug=aspirin")]
    [InlineData("status=%00")]
    [InlineData("status=%F0%9F%98%80")]
    [InlineData("drug=%3Cscript%3E")]
    [InlineData("setting=%20early")]
    public async Task Choice_Unknown_DoesNotExistAndIsNotKept(string query)
    {
        var first = await portal.GetAsync("/en/trials?" + query);
        var second = await portal.GetAsync("/en/trials?" + query);

        Assert.Equal((404, 404), (first.Status, second.Status));
        Assert.Null(second.Age);
        Assert.DoesNotContain("<script>", first.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?setting=&drug=&status=&phase=", "")]
    [InlineData("?setting=&drug=pembrolizumab&status=&phase=3&x=1", "?phase=3&drug=pembrolizumab")]
    [InlineData("?phase", "")]
    public async Task Form_WithEmptyFields_ShowsAndKeepsThePageWithoutThem(string sent, string same)
    {
        var first = await portal.GetAsync("/en/trials" + same);

        var answer = await portal.GetAsync("/en/trials" + sent);

        Assert.NotNull(answer.Age);
        Assert.Equal(first.Text, answer.Text);
    }

    [Fact]
    public async Task Choices_AreKeptApartAndOtherKeysShareThem()
    {
        var early = await portal.GetAsync("/en/trials?setting=early");
        var late = await portal.GetAsync("/en/trials?setting=advanced");
        var shared = await portal.GetAsync("/en/trials?other=9&setting=early");

        Assert.Null(early.Age);
        Assert.Null(late.Age);
        Assert.NotEqual(early.Text, late.Text);
        Assert.NotNull(shared.Age);
        Assert.Equal(early.Text, shared.Text);
    }

    [Theory]
    [InlineData("/en/trials?status=stopped", 200)]
    [InlineData("/en/trials/NCT00000001", 200)]
    [InlineData("/es/trials/NCT00000001", 200)]
    [InlineData("/en/trials/NCT00000003", 404)]
    [InlineData("/en/trials/NCT0000000%D9%A1", 404)]
    [InlineData("/en/trials/FIRST-1", 404)]
    [InlineData("/es/approvals", 200)]
    [InlineData("/es/my-questions", 200)]
    [InlineData("/de/trials", 404)]
    [InlineData("/de/approvals", 404)]
    [InlineData("/de/my-questions", 404)]
    public async Task Address_AnswersGetAndHeadAlike(string address, int status)
    {
        using var visitor = portal.Portal.Visitor();

        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(answer.StatusCode, head.StatusCode);
    }
}
