using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Immunotherapy.Tests.Shared;

public sealed class ErrorPageTests : IClassFixture<ErrorPageTests.Site>
{
    private readonly Site site;

    public ErrorPageTests(Site site) => this.site = site;

    [Theory]
    [InlineData(400, "This request could not be read")]
    [InlineData(403, "This page is not open to you")]
    [InlineData(404, "This page does not exist")]
    [InlineData(405, "This page cannot do that")]
    [InlineData(410, "This page was taken down")]
    [InlineData(413, "This request could not be read")]
    [InlineData(429, "Too many requests")]
    [InlineData(500, "Something went wrong here")]
    [InlineData(503, "This site is busy")]
    public async Task Error_ToEveryVerb_IsAPageInPlainWordsWithANextStep(int status, string title)
    {
        foreach (var verb in new[] { "GET", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "ODD" })
        {
            var (answer, page) = await OpenAsync($"/en/door/{status}", verb);

            Assert.Equal((verb, status), (verb, (int)answer.StatusCode));
            Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Null(answer.Headers.ETag);
            Assert.Equal(title, page.QuerySelector("main h1")!.TextContent);
            Assert.StartsWith(title, page.Title, StringComparison.Ordinal);
            Assert.NotEmpty(page.QuerySelector("main .lead")!.TextContent);
            Assert.Equal("/en", page.QuerySelector("main > p > a")!.GetAttribute("href"));
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
            Assert.Null(page.QuerySelector("link[rel=canonical]"));
        }
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task PageThatIsNotThere_ShowsTheTopics(int status)
    {
        var (_, page) = await OpenAsync($"/en/door/{status}");

        Assert.Contains(page.QuerySelectorAll("main .topic a"), link => link.GetAttribute("href") == "/en/articles/side-effects");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task PageThatFailed_SaysNotToWaitWithASymptom(int status)
    {
        var (_, page) = await OpenAsync($"/en/door/{status}");

        Assert.Contains("Call your care team now", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main .topic"));
    }

    [Theory]
    [InlineData(404, "Esta página no existe")]
    [InlineData(405, "Esta página no puede hacer eso")]
    [InlineData(500, "Algo falló aquí")]
    [InlineData(503, "Este sitio está ocupado")]
    public async Task Error_InAnAddressOfALanguage_SpeaksThatLanguage(int status, string title)
    {
        var (_, page) = await OpenAsync($"/es/door/{status}", acceptLanguage: "en");

        Assert.Equal(("es", title), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("main h1")!.TextContent));
    }

    [Fact]
    public async Task Error_InAnAddressOfNoLanguage_SpeaksTheFirst() =>
        Assert.Equal("en", (await OpenAsync("/xx/door/404", acceptLanguage: "es")).Page.DocumentElement.GetAttribute("lang"));

    [Theory]
    [InlineData("/en/door/429")]
    [InlineData("/en/door/503")]
    [InlineData("/es/door/503")]
    public async Task ErrorThatPasses_SaysWhenToComeBack(string address)
    {
        var (answer, _) = await OpenAsync(address);

        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
    }

    [Fact]
    public async Task BrokenPage_TellsANumberThatTheLogHas_AndNothingElse()
    {
        var (_, page) = await OpenAsync("/en/door/500");

        var sentence = page.QuerySelector("main .lead")!.TextContent;
        var number = sentence.Split(": ")[^1];
        Assert.Matches("^[0-9A-Z]{10,20}(:[0-9A-F]{8})?$", number);
        var line = Assert.Single(site.LogLines(), line => line.Contains("The door to 500 was opened.", StringComparison.Ordinal) && line.Contains(number, StringComparison.Ordinal));
        Assert.Equal("Error", JsonDocument.Parse(line).RootElement.GetProperty("@l").GetString());
        Assert.DoesNotContain("door", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> OpenAsync(string address, string verb = "GET", string acceptLanguage = "en")
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), address) { Headers = { { "Accept-Language", acceptLanguage } } };
        var answer = await site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    public sealed class Site : IDisposable
    {
        private const string Spanish = """
            languageName: Español
            errorNotFoundTitle: Esta página no existe
            errorMethodTitle: Esta página no puede hacer eso
            errorBrokenTitle: Algo falló aquí
            errorBusyTitle: Este sitio está ocupado
            """;

        private readonly ContentFixture content = new();
        private readonly WebApplicationFactory<Program> portal;

        public Site()
        {
            content.WriteArticle("side-effects", title: "Efectos secundarios", lang: "es");
            content.Write("es/words.yaml", Spanish);
            portal = new Portal(content).With(new Doors());
            Visitor = portal.Visitor();
        }

        public HttpClient Visitor { get; }

        public IReadOnlyList<string> LogLines() => Log.Lines(content.Data);

        public void Dispose()
        {
            portal.Dispose();
            content.Dispose();
        }
    }
}
