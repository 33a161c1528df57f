using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>What no browser sends. The answer is calm, it is never our fault (500), and the site goes on.</summary>
[Collection(PublishedSite.Name)]
public sealed class OddInputTests(PublishedSite site)
{
    private static readonly string Long = new('a', 4000);

    // Name, request, status
    private static readonly (string Name, string Request, int Status)[] ForTheSite =
    [
        ("search of 10,000 letters", RawConnection.Get($"/en/search?q={new string('a', 10_000)}"), 200),
        ("search of 10,000 smiles", RawConnection.Get($"/en/search?q={string.Concat(Enumerable.Repeat("%F0%9F%98%80", 10_000))}"), 200),
        ("long path", RawConnection.Get($"/en/articles/{Long}"), 404),
        ("many parts", RawConnection.Get(string.Concat(Enumerable.Repeat("/a", 2000))), 404),
        ("many query keys", RawConnection.Get($"/en?{string.Concat(Enumerable.Range(0, 1300).Select(key => $"{key:x}&"))}"), 200),
        ("one query key, many times", RawConnection.Get($"/en?{string.Concat(Enumerable.Repeat("v&", 2000))}"), 200),
        ("bad escapes in the query", RawConnection.Get("/en?%=%zz&%ff=%00&==&&&[]=1"), 200),
        ("version of a picture, many times", RawConnection.Get("/media/drawing.svg?v=a&v=b&v=%00"), 200),
        ("encoded backslashes", RawConnection.Get("/en/articles/..%5c..%5csite.yaml"), 404),
        ("backslashes", RawConnection.Get(@"/en\articles\side-effects"), 404),
        ("steps up", RawConnection.Get("/../../../../etc/passwd"), 301),
        ("encoded steps up", RawConnection.Get("/media/%2e%2e%2f%2e%2e%2fetc%2fpasswd"), 404),
        ("steps up twice encoded", RawConnection.Get("/media/%252e%252e%252fsite.yaml"), 404),
        ("rooted name", RawConnection.Get("/media/%2Fetc%2Fpasswd"), 404),
        ("invalid UTF-8", RawConnection.Get("/en/%ff%fe"), 404),
        ("overlong UTF-8", RawConnection.Get("/en/%c0%ae%c0%ae"), 404),
        ("half a surrogate", RawConnection.Get("/en/%ed%a0%80"), 404),
        ("half an escape", RawConnection.Get("/en/%4"), 404),
        ("line ends in the path", RawConnection.Get("/en/a%0d%0aX-Injected:%201"), 404),
        ("direction marks", RawConnection.Get("/en/%e2%80%aeabout"), 404),
        ("semicolons", RawConnection.Get("/en;jsessionid=1/about"), 404),
        ("template", RawConnection.Get("/{lang}/articles/{slug}"), 404),
        ("reserved device names", RawConnection.Get("/media/con.svg"), 404),
        ("fragment", RawConnection.Get("/en#main"), 404),
        ("server-wide options", RawConnection.Request("OPTIONS", "*"), 405),
        ("lower-case verb", RawConnection.Request("get", "/en"), 200),
        ("long verb", RawConnection.Request(new string('V', 200), "/en"), 405),
        ("old version", "GET /en HTTP/1.0\r\nHost: localhost\r\n\r\n", 200),
        ("many cookies", RawConnection.Get("/en", $"Cookie: {string.Concat(Enumerable.Repeat("a=b; ", 600))}"), 200),
        ("broken cookies", RawConnection.Get("/en", "Cookie: =;;==\";a=\"b;.AspNetCore.Antiforgery=%zz"), 200),
        ("foreign authorization", RawConnection.Get("/en", "Authorization: Bearer \"\";;=", "Proxy-Authorization: x"), 200),
        ("method override", RawConnection.Get("/en", "X-HTTP-Method-Override: DELETE", "X-Original-URL: /staff", "X-Rewrite-URL: /staff"), 200),
        ("upgrade", RawConnection.Get("/en", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c, websocket", "HTTP2-Settings: AAMAAABk"), 200),
        ("port above the highest", "GET /en/glossary HTTP/1.1\r\nHost: localhost:99999\r\n\r\n", 400),
        ("port above the highest, page not found", "GET /en/nothing HTTP/1.1\r\nHost: localhost:65536\r\n\r\n", 400),
        ("empty host", "GET /en/glossary HTTP/1.1\r\nHost: \r\n\r\n", 400),
        ("no host in an old version", "GET /en/glossary HTTP/1.0\r\n\r\n", 400),
        ("page only if it is cached", RawConnection.Get("/en/glossary/t-cell", "Cache-Control: only-if-cached"), 200),
        ("form post", RawConnection.Request("POST", "/en", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 3") + "a=b", 405),
        ("multipart without boundary", RawConnection.Request("POST", "/nothing/at/all", "Content-Type: multipart/form-data", "Content-Length: 3") + "a=b", 404),
        ("odd content type", RawConnection.Request("POST", "/error/404", "Content-Type: ;;\"=", "Content-Length: 3") + "a=b", 404),
        ("length and chunks", RawConnection.Request("POST", "/en", "Content-Length: 3", "Transfer-Encoding: chunked") + "0\r\n\r\n", 405),
        ("body with GET", RawConnection.Get("/en", "Content-Length: 5") + "hello", 200),
        ("expects more", RawConnection.Request("POST", "/en", "Expect: 200-more", "Content-Length: 0"), 405),
        ("declared too large", RawConnection.Request("POST", "/en", "Content-Length: 99999999"), 405),
    ];

    // The server refuses these before there is a request that the site could see
    private static readonly (string Name, string Request, int Status)[] ForTheServer =
    [
        ("path over the limit", RawConnection.Get($"/en/{string.Concat(Enumerable.Repeat(Long, 40))}"), 414),
        ("query over the limit", RawConnection.Get($"/en?q={string.Concat(Enumerable.Repeat(Long, 40))}"), 414),
        ("encoded NUL", RawConnection.Get("/en/articles/side-effects%00"), 400),
        ("NUL", RawConnection.Get("/en/articles/side\0effects"), 400),
        ("bare bytes in the path", RawConnection.Get("/en/\xff\xfe"), 400),
        ("no path", RawConnection.Get("*"), 405),
        ("empty target", "GET  HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("verb with odd letters", RawConnection.Request("G@T", "/en"), 400),
        ("connect", RawConnection.Request("CONNECT", "localhost:80"), 400),
        ("no host", "GET /en HTTP/1.1\r\n\r\n", 400),
        ("two hosts", RawConnection.Get("/en", "Host: evil.example"), 400),
        ("future version", "GET /en HTTP/7.3\r\nHost: localhost\r\n\r\n", 505),
        ("no protocol", "en\r\n\r\n", 400),
        ("header without a colon", RawConnection.Get("/en", "Nonsense"), 400),
        ("header with NUL", RawConnection.Get("/en", "X-Odd: a\0b"), 400),
        ("header over two lines", RawConnection.Get("/en", "X-Odd: a\r\n b"), 400),
        ("too many headers", RawConnection.Get("/en", [.. Enumerable.Range(0, 80).Select(number => $"X-{number}: 1")]), 431),
        ("too large headers", RawConnection.Get("/en", [.. Enumerable.Range(0, 5).Select(number => $"X-{number}: {Long}")]), 431),
        ("bare bytes in a header", RawConnection.Get("/en", "User-Agent: \xff\xfe\x80"), 400),
        ("negative length", RawConnection.Request("POST", "/en", "Content-Length: -1"), 400),
        ("two lengths", RawConnection.Request("POST", "/en", "Content-Length: 1", "Content-Length: 2") + "ab", 400),
        ("odd transfer encoding", RawConnection.Request("POST", "/en", "Transfer-Encoding: identity, odd"), 400),
    ];

    public static TheoryData<string> SiteNames => [.. ForTheSite.Select(request => request.Name)];

    public static TheoryData<string> ServerNames => [.. ForTheServer.Select(request => request.Name)];

    [Theory, MemberData(nameof(SiteNames))]
    public async Task OddRequest_GetsACalmAnswerWithTheHeaders(string name)
    {
        var (_, request, status) = ForTheSite.Single(odd => odd.Name == name);

        var answer = await RawConnection.AskAsync(site.Address, request);

        Assert.Equal(status, answer.Status);
        Assert.DoesNotContain("X-Injected", answer.Headers.Keys);
        SecureAnswer.Check(answer);
    }

    [Theory, MemberData(nameof(ServerNames))]
    public async Task BrokenRequest_IsRefusedByTheServer(string name)
    {
        var (_, request, status) = ForTheServer.Single(odd => odd.Name == name);

        var answer = await RawConnection.AskAsync(site.Address, request);

        Assert.Equal(status, answer.Status);
        Assert.Null(answer.Header("Server"));
    }

    [Fact]
    public async Task OddRequests_LeaveNoErrorInTheLog()
    {
        foreach (var (_, request, _) in ForTheSite.Concat(ForTheServer))
        {
            await RawConnection.AskAsync(site.Address, request);
        }

        var moment = DateTimeOffset.UtcNow;
        await RawConnection.AskAsync(site.Address, RawConnection.Get("/health/live"));
        var lines = await Log.LinesAsync(site.Data, moment);

        Assert.DoesNotContain(lines, line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"@l\":\"Fatal\"", StringComparison.Ordinal));
    }
}
