using System.Net;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Tests.Shared;

/// <summary>What a proxy says about its visitor is believed of known proxies only, and never what it says about the host.</summary>
public sealed class ProxyTests(ServedPortal served) : IClassFixture<ServedPortal>, IDisposable
{
    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("", "127.0.0.1", true)]
    [InlineData("", "::1", true)]
    [InlineData("", "10.0.0.5", false)]
    [InlineData("", "203.0.113.9", false)]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("10.0.0.5", "::ffff:10.0.0.5", true)]
    [InlineData("10.0.0.5", "10.0.0.6", false)]
    [InlineData("10.0.0.5", "127.0.0.1", true)]
    [InlineData("10.1.0.0/24, 2001:db8::/32", "10.1.0.77", true)]
    [InlineData("10.1.0.0/24; 2001:db8::/32", "2001:db8:5::1", true)]
    [InlineData("10.1.0.0/24", "10.1.1.77", false)]
    public async Task Protocol_IsBelievedOfKnownProxies(string proxies, string from, bool believed)
    {
        using var portal = new Portal(content, ("Portal:Proxies", proxies)).With(new ClientAddress(from));
        using var visitor = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en") { Headers = { { "X-Forwarded-Proto", "https" } } };

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(believed, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("127.0.0.1", "198.51.{0}.1", false)]
    [InlineData("203.0.113.9", "198.51.{0}.1", true)]
    [InlineData("127.0.0.1", "198.51.{0}.1, 203.0.113.7", true)]
    [InlineData("127.0.0.1", "203.0.113.7, 198.51.{0}.1", false)]
    public async Task Address_IsTheLastThatAKnownProxySaw(string from, string forwardedFor, bool sameVisitor)
    {
        using var portal = new Portal(content, ("Portal:Limits:Burst", "1"), ("Portal:Limits:PerNeighbourhood", "1")).With(new ClientAddress(from));
        using var visitor = portal.Visitor();
        var statuses = new List<int>();

        // Neighbourhoods share counters by chance; these do not
        foreach (var number in Enumerable.Range(0, 256).DistinctBy(number => Limits.Counter(IPAddress.Parse($"198.51.{number}.1"))).Take(20))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing/at/all/here");
            request.Headers.Add("X-Forwarded-For", string.Format(null, forwardedFor, number));
            using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal(sameVisitor, statuses.Contains(429));
    }

    [Fact]
    public async Task ForwardedHost_NeitherOpensNorMovesTheSite()
    {
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();
        using var wrongHost = new HttpRequestMessage(HttpMethod.Get, "/en") { Headers = { { "Host", "evil.example" }, { "X-Forwarded-Host", "localhost" } } };
        using var wrongForwarded = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "X-Forwarded-Host", "evil.example" }, { "X-Forwarded-Prefix", "/evil" } } };

        using var refused = await visitor.SendAsync(wrongHost, TestContext.Current.CancellationToken);
        using var sentOn = await visitor.SendAsync(wrongForwarded, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Equal("/en", sentOn.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST", 200)]
    [InlineData("localhost:5080", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("localhost.", 400)]
    [InlineData("sub.localhost", 400)]
    [InlineData("evil.example", 400)]
    [InlineData("127.0.0.2", 400)]
    [InlineData("localhost.evil.example:5080", 400)]
    public async Task OnlyNamedHosts_AreServed(string host, int status)
    {
        foreach (var address in new[] { "/en", "/site.css", "/health/live", "/nothing/at/all/here" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Host", host } } };
            using var answer = await served.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

            var expected = status == 200 && address.EndsWith("here", StringComparison.Ordinal) ? 404 : status;
            Assert.Equal((host, address, expected), (host, address, (int)answer.StatusCode));
        }
    }
}
