using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

public sealed class PageCacheTests(CachedPortal portal) : IClassFixture<CachedPortal>
{
    private static readonly (string Name, string Value)[] Personal =
    [
        ("Cookie", ".AspNetCore.Identity.Application=x; lang=es; a=b"),
        ("Accept-Language", "es"),
        ("Authorization", "Bearer x"),
        ("User-Agent", "Somebody/1.0"),
        ("Referer", "http://localhost/elsewhere"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Original-URL", "/evil"),
        ("Accept", "application/json"),
        ("Cache-Control", "no-cache, no-store"),
        ("Pragma", "no-cache"),
        ("Range", "bytes=0-1"),
    ];

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/articles")]
    [InlineData("/en/articles/side-effects")]
    [InlineData("/en/glossary")]
    [InlineData("/en/glossary/pd-1")]
    [InlineData("/en/about")]
    [InlineData("/en/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    public async Task SecondVisitor_IsServedFromTheCache(string address)
    {
        portal.Forget();

        var first = await portal.GetAsync(address);
        var second = await portal.GetAsync(address);

        Assert.Null(first.Age);
        Assert.NotNull(second.Age);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.ETag, second.ETag);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.1, gzip;q=1", "br")]
    [InlineData("BR", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("", "")]
    [InlineData("identity", "")]
    [InlineData("br;q=0, gzip;q=0", "")]
    [InlineData("zstd, compress", "")]
    [InlineData("nonsense;;;", "")]
    public async Task EachWayToAskForAnEncoding_SharesOneOfThreeEntries(string accept, string encoding)
    {
        portal.Forget();
        var plain = await portal.GetAsync("/en/about");
        await portal.GetAsync("/en/about", encoding);

        var answer = await portal.GetAsync("/en/about", accept);

        Assert.NotNull(answer.Age);
        Assert.Equal(encoding, answer.Encoding);
        Assert.Equal("Accept-Encoding", answer.Vary);
        Assert.Equal(plain.Text, answer.Text);
    }

    [Fact]
    public async Task Encodings_AreKeptApart()
    {
        portal.Forget();

        var answers = new[] { await portal.GetAsync("/en/about", "br"), await portal.GetAsync("/en/about", "gzip"), await portal.GetAsync("/en/about") };

        Assert.All(answers, answer => Assert.Null(answer.Age));
        Assert.Equal(3, answers.Select(answer => answer.ETag).Distinct().Count());
    }

    [Fact]
    public async Task UnknownQueryKeys_ShareOneEntry()
    {
        portal.Forget();
        var first = await portal.GetAsync("/en/about?utm_source=letter");

        var others = new[] { await portal.GetAsync("/en/about"), await portal.GetAsync("/en/about?a=1&b=2&a=3"), await portal.GetAsync("/en/about?%00") };

        Assert.Null(first.Age);
        Assert.All(others, other => Assert.NotNull(other.Age));
        Assert.All(others, other => Assert.Equal(first.Text, other.Text));
        Assert.DoesNotContain("letter", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatOneVisitorSends_NeitherChangesNorPassesTheKeptPage()
    {
        foreach (var (name, value) in Personal)
        {
            portal.Forget();
            var plain = await portal.GetAsync("/en/about");
            var personal = await portal.GetAsync("/en/about", "", (name, value));
            portal.Forget();
            var personalFirst = await portal.GetAsync("/en/about", "", (name, value));
            var plainAfter = await portal.GetAsync("/en/about");

            Assert.Equal((name, 200, true), (name, personal.Status, personal.Age is not null));
            Assert.Equal((name, 200, true), (name, plainAfter.Status, plainAfter.Age is not null));
            Assert.All([personal, personalFirst, plainAfter], answer => Assert.Equal(plain.Text, answer.Text));
        }
    }

    [Theory]
    [InlineData("/en/articles/not-there")]
    [InlineData("/en/not-there")]
    [InlineData("/en/glossary/not-there")]
    [InlineData("/xx/feed.xml")]
    public async Task PageThatIsNotThere_IsNeverKept(string address)
    {
        await portal.GetAsync(address);

        var again = await portal.GetAsync(address);

        Assert.Equal((404, null, "no-store"), (again.Status, again.Age, again.CacheControl));
    }

    [Fact]
    public async Task Page_HoldsNothingOfOneVisitor()
    {
        var page = await portal.GetAsync("/en/about");

        Assert.DoesNotContain("RequestVerificationToken", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nonce", page.Text, StringComparison.Ordinal);
    }
}
