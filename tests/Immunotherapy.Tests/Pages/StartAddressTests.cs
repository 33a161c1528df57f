using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

public sealed class StartAddressTests : IClassFixture<StartAddressTests.Site>
{
    private readonly Site site;

    public StartAddressTests(Site site) => this.site = site;

    [Theory]
    [InlineData("", "/en")]
    [InlineData("es", "/es")]
    [InlineData("ES", "/es")]
    [InlineData("es-MX", "/es")]
    [InlineData("es-419,en;q=0.5", "/es")]
    [InlineData("en-GB,es;q=0.9", "/en")]
    [InlineData("en;q=0.3, es;q=0.8", "/es")]
    [InlineData("de, fr;q=0.9, es;q=0.1", "/es")]
    [InlineData("fr", "/en")]
    [InlineData("es;q=0", "/en")]
    [InlineData("es;q=0, *", "/en")]
    [InlineData("*", "/en")]
    [InlineData("estonian", "/en")]
    [InlineData(",;q=,", "/en")]
    public async Task Start_ChoosesByTheReadersLanguages_AndNeverOneWithoutArticles(string accept, string home)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accept);

        using var answer = await site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((302, home), ((int)answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal("Accept-Language", string.Join(", ", answer.Headers.Vary));
        Assert.Null(answer.Headers.Age);
    }

    [Fact]
    public async Task Start_WithoutAnyArticle_SaysToComeBack()
    {
        using var empty = new ContentFixture();
        empty.Delete("en/articles/side-effects.md");
        empty.Delete("en/articles/checkpoint-inhibitors.md");
        using var emptyPortal = new Portal(empty);

        using var answer = await emptyPortal.Visitor().GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(503, (int)answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    public sealed class Site : IDisposable
    {
        private readonly ContentFixture content = new();
        private readonly Portal portal;

        public Site()
        {
            content.WriteArticle("side-effects", title: "Efectos secundarios", lang: "es");
            content.Write("fr/pages/about.md", ContentFixture.Page("À propos"));
            portal = new Portal(content);
            Visitor = portal.Visitor();
        }

        public HttpClient Visitor { get; }

        public void Dispose()
        {
            portal.Dispose();
            content.Dispose();
        }
    }
}
