using System.Net.Http.Headers;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Shared;

public sealed class SecurityHeadersTests(SecurityHeadersTests.Site site) : IClassFixture<SecurityHeadersTests.Site>
{
    [Theory]
    [InlineData("/", 302)]
    [InlineData("/en", 200)]
    [InlineData("/en/articles", 200)]
    [InlineData("/en/articles/checkpoint-inhibitors", 200)]
    [InlineData("/en/articles/taken-down", 410)]
    [InlineData("/en/glossary", 200)]
    [InlineData("/en/glossary/pd-1", 200)]
    [InlineData("/en/about", 200)]
    [InlineData("/en/feed.xml", 200)]
    [InlineData("/sitemap.xml", 200)]
    [InlineData("/robots.txt", 200)]
    [InlineData("/media/drawing.svg", 200)]
    [InlineData("/site.css", 200)]
    [InlineData("/site.js", 200)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/nothing/at/all/here", 404)]
    [InlineData("/error/500", 404)]
    [InlineData("/en/door/204", 204)]
    [InlineData("/en/door/400", 400)]
    [InlineData("/en/door/403", 403)]
    [InlineData("/en/door/413", 413)]
    [InlineData("/en/door/429", 429)]
    [InlineData("/en/door/500", 500)]
    [InlineData("/en/door/503", 503)]
    public async Task AnyAnswer_ToAnyVerb_HasTheHeadersAndNoCookie(string address, int status)
    {
        foreach (var verb in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(verb, address);
            using var answer = await site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(status, (int)answer.StatusCode);
            SecureAnswer.Check(answer);
        }

        using var post = await site.Visitor.PostAsync(address, new StringContent("a=b"), TestContext.Current.CancellationToken);

        Assert.True((int)post.StatusCode >= 400 || status == 204);
        SecureAnswer.Check(post);
    }

    [Fact]
    public async Task PageFromTheCache_HasTheHeadersOnce()
    {
        await site.Visitor.GetAsync("/en/privacy", TestContext.Current.CancellationToken);

        using var answer = await site.Visitor.GetAsync("/en/privacy", TestContext.Current.CancellationToken);

        Assert.NotNull(answer.Headers.Age);
        SecureAnswer.Check(answer);
    }

    [Theory]
    [InlineData("/en/about")]
    [InlineData("/media/drawing.svg")]
    [InlineData("/site.css")]
    public async Task NotModified_HasTheHeaders(string address)
    {
        using var first = await site.Visitor.GetAsync(address, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        using var answer = await site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(304, (int)answer.StatusCode);
        SecureAnswer.Check(answer);
    }

    [Fact]
    public async Task PartOfAPicture_HasTheHeaders()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/media/drawing.svg") { Headers = { Range = new RangeHeaderValue(0, 9) } };

        using var answer = await site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True((int)answer.StatusCode is 200 or 206);
        SecureAnswer.Check(answer);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    public async Task UnknownHost_IsRefusedWithTheHeaders(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en") { Headers = { Host = host } };

        using var answer = await site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        SecureAnswer.Check(answer);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/")]
    [InlineData("/nothing/at/all/here")]
    [InlineData("/site.css")]
    [InlineData("/en/door/500")]
    public async Task StrictTransport_IsSaidOverHttpsOnly(string address)
    {
        using var plain = await site.Visitor.GetAsync(address, TestContext.Current.CancellationToken);
        using var secure = await site.SecureVisitor.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("max-age=63072000", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
    }

    public sealed class Site : IDisposable
    {
        private readonly ContentFixture content = new();
        private readonly WebApplicationFactory<Program> portal;

        public Site()
        {
            content.WriteArticle("taken-down");
            portal = new Portal(content).With(new Doors());
            Visitor = portal.Visitor();
            SecureVisitor = portal.Visitor("https://localhost");
            content.Delete("en/articles/taken-down.md");
            portal.Services.GetRequiredService<ContentStore>().Refresh();
            portal.Services.GetRequiredService<ContentStore>().Refresh();
        }

        public HttpClient Visitor { get; }

        public HttpClient SecureVisitor { get; }

        public void Dispose()
        {
            portal.Dispose();
            content.Dispose();
        }
    }
}
