using System.Text.Json;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Search;

public sealed class SearchPageTests(CachedPortal portal) : IClassFixture<CachedPortal>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await portal.Portal.Services.SearchReadyAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task WithoutAWord_ItIsAFormAndTheTopics_KeptAsOtherPages()
    {
        var answer = await portal.GetAsync("/en/search");

        var page = new HtmlParser().ParseDocument(answer.Text);
        Assert.Equal((200, "no-cache"), (answer.Status, answer.CacheControl));
        Assert.NotEqual("", answer.ETag);
        Assert.Equal("/en/search", page.QuerySelector("main form[role=search][method=get]")!.GetAttribute("action"));
        Assert.Equal("200", page.QuerySelector("main label[for=search] ~ input[name=q]#search")!.GetAttribute("maxlength"));
        Assert.NotEmpty(page.QuerySelectorAll("main .topic a"));
        Assert.Null(page.QuerySelector(".found"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Header_LeadsToTheSearch() =>
        Assert.Equal("Search", new HtmlParser().ParseDocument((await portal.GetAsync("/en")).Text).QuerySelector("header a[href='/en/search']")!.TextContent.Trim());

    [Fact]
    public async Task Word_IsFound_AndLeadsToItsSection()
    {
        var answer = await portal.GetAsync("/en/search?q=brakes+off");

        var first = new HtmlParser().ParseDocument(answer.Text).QuerySelector(".found li")!;
        Assert.Equal("/en/articles/checkpoint-inhibitors", first.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Equal("/en/articles/checkpoint-inhibitors#s-how-it-works", first.QuerySelector(".snippet a")!.GetAttribute("href"));
        Assert.Equal(["brake", "off"], first.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("It takes a brake off", first.QuerySelector(".snippet")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=brake")]
    [InlineData("q=")]
    [InlineData("Q=brake")]
    [InlineData("a=b&q=brake")]
    public async Task Search_IsKeptByNobody(string query)
    {
        var first = await portal.GetAsync("/en/search?" + query);
        var second = await portal.GetAsync("/en/search?" + query);

        Assert.All([first, second], answer => Assert.Equal((200, "no-store, no-cache", "", (TimeSpan?)null), (answer.Status, answer.CacheControl, answer.ETag, answer.Age)));
    }

    [Theory]
    [InlineData("zzzqqq")]
    [InlineData("<script>zqqz</script>")]
    [InlineData("\"><img src=zqqz onerror=zqqz>")]
    public async Task NothingFound_SaysWhatWasTyped_AndOffersTopicsAndNumbers(string typed)
    {
        var answer = await portal.GetAsync("/en/search?q=" + Uri.EscapeDataString(typed));

        var page = new HtmlParser().ParseDocument(answer.Text);
        Assert.Equal(typed, page.QuerySelector(".found h2 q")!.TextContent);
        Assert.Equal(typed, page.QuerySelector("input#search")!.GetAttribute("value"));
        Assert.NotEmpty(page.QuerySelectorAll("main .topic a"));
        Assert.NotEmpty(page.QuerySelectorAll("main .who a[href^='tel:']"));
        Assert.NotEqual(page.QuerySelector("main .who h2")!.TextContent, page.QuerySelector("footer .who h2")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main img, main script"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }

    [Fact]
    public async Task Misspelling_IsSaid()
    {
        var page = new HtmlParser().ParseDocument((await portal.GetAsync("/en/search?q=chekpoint")).Text);

        Assert.Equal("Showing results for checkpoint. You typed: chekpoint", string.Join(' ', page.QuerySelector(".found .notice")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.NotEmpty(page.QuerySelectorAll(".found li"));
    }

    [Fact]
    public async Task LongText_IsCut_AndNotRefused()
    {
        var answer = await portal.GetAsync("/en/search?q=" + new string('x', 6000));

        Assert.Equal(200, answer.Status);
        Assert.Equal(200, new HtmlParser().ParseDocument(answer.Text).QuerySelector("input#search")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Suggestions_AreOpenSearchsAndKeptByNobody()
    {
        var answer = await portal.GetAsync("/en/search/suggest?q=Inhib");

        using var json = JsonDocument.Parse(answer.Text);
        Assert.Equal((200, "no-store, no-cache"), (answer.Status, answer.CacheControl));
        Assert.Equal("Inhib", json.RootElement[0].GetString());
        Assert.Contains("Checkpoint inhibitors", json.RootElement[1].EnumerateArray().Select(name => name.GetString()));
    }

    [Theory]
    [InlineData("/xx/search?q=brake")]
    [InlineData("/xx/search/suggest?q=brake")]
    public async Task LanguageThatIsNotThere_IsNotFound(string address) => Assert.Equal(404, (await portal.GetAsync(address)).Status);
}
