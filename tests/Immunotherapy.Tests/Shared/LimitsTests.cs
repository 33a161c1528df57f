using System.Net;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Tests.Shared;

public sealed class LimitsTests : IDisposable
{
    private static readonly (string, string)[] Small = [("Portal:Limits:Burst", "3"), ("Portal:Limits:PerNeighbourhood", "1")];

    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("/en/not-there")]
    [InlineData("/en/door/204")]
    [InlineData("/nothing/at/all/here")]
    public async Task TooManyPagesForOneNeighbourhood_AreRefusedWithAPage(string address)
    {
        using var portal = new Portal(content, Small).With(new Doors());
        using var visitor = portal.Visitor();

        using var refused = await FloodAsync(visitor, address, "203.0.113.7");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.True(refused.Headers.CacheControl!.NoStore);
        Assert.Equal("text/html; charset=utf-8", refused.Content.Headers.ContentType?.ToString());
        Assert.Contains("<h1>Too many requests</h1>", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        SecureAnswer.Check(refused);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.200", 429)]
    [InlineData("203.0.113.7", "203.0.{0:d}.7", 204)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.9", 429)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:aaaa::1", 429)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:{0:x}::7", 204)]
    public async Task Flood_TouchesItsOwnNeighbourhoodOnly(string flooding, string other, int status)
    {
        using var portal = new Portal(content, Small).With(new Doors());
        using var visitor = portal.Visitor();
        using var refused = await FloodAsync(visitor, "/en/door/204", flooding);

        using var answer = await AskAsync(visitor, "/en/door/204", Elsewhere(other, flooding));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/en/about")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/site.css")]
    [InlineData("/site.js")]
    [InlineData("/media/drawing.svg")]
    public async Task DuringAFlood_KeptPagesAssetsAndHealthAnswer(string address)
    {
        using var portal = new Portal(content, Small).With(new Doors());
        using var visitor = portal.Visitor();
        using var warm = await AskAsync(visitor, "/en/about", "198.51.100.1");
        using var refused = await FloodAsync(visitor, "/en/door/204", "203.0.113.7");

        for (var i = 0; i < 10; i++)
        {
            using var answer = await AskAsync(visitor, address, "203.0.113.7");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task DuringAFlood_StaffSignIn_EvenFromTheFloodingNeighbourhood()
    {
        using var portal = new Portal(content, Small).With(new Doors());
        using var visitor = portal.Visitor();
        using var refused = await FloodAsync(visitor, "/en/door/204", "203.0.113.7");

        using var answer = await AskAsync(visitor, "/staff/sign-in", "203.0.113.7");
        using var flooded = await FloodAsync(visitor, "/staff/sign-in", "203.0.113.7");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, flooded.StatusCode);
    }

    [Fact]
    public async Task MissingPage_CostsOnePage()
    {
        using var portal = new Portal(content, ("Portal:Limits:Burst", "2"), ("Portal:Limits:PerNeighbourhood", "1")).With(new Doors());
        using var visitor = portal.Visitor();

        using var first = await AskAsync(visitor, "/en/not-there", "203.0.113.7");
        using var second = await AskAsync(visitor, "/en/door/404", "203.0.113.7");

        Assert.Equal((404, 404), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Contains("</html>", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooManyPagesAtOnce_AreToldToComeBack_AndThoseUnderWayAreServed()
    {
        var doors = new Doors();
        using var portal = new Portal(content, ("Portal:Limits:AtOnce", "1"), ("Portal:Limits:Waiting", "1")).With(doors);
        using var visitor = portal.Visitor();
        using var warm = await AskAsync(visitor, "/en/about", "203.0.113.1");
        var making = AskAsync(visitor, "/en/door/wait", "203.0.113.1");
        await Poll.UntilAsync(() => doors.Waiting == 1, TimeSpan.FromSeconds(10));
        var others = Enumerable.Range(1, 4).Select(number => AskAsync(visitor, "/en/door/204", $"203.0.114.{number}")).ToList();

        await Poll.UntilAsync(() => others.Count(other => other.IsCompleted) == 3, TimeSpan.FromSeconds(10));
        using var kept = await AskAsync(visitor, "/en/about", "203.0.115.1");
        using var health = await AskAsync(visitor, "/health/ready", "203.0.115.1");
        doors.Open();
        var answers = await Task.WhenAll(others);

        Assert.Equal((200, 200), ((int)kept.StatusCode, (int)health.StatusCode));
        Assert.Equal(200, (int)(await making).StatusCode);
        Assert.Equal([204, 503, 503, 503], answers.Select(answer => (int)answer.StatusCode).Order());
        foreach (var refused in answers.Where(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable))
        {
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
            Assert.Contains("<h1>This site is busy</h1>", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            SecureAnswer.Check(refused);
        }
    }

    // Two neighbourhoods may share a counter by chance; this one does not
    private static string Elsewhere(string other, string flooding) =>
        Enumerable.Range(114, 9).Select(number => string.Format(null, other, number))
            .FirstOrDefault(address => Limits.Counter(IPAddress.Parse(address)) != Limits.Counter(IPAddress.Parse(flooding))) ?? other;

    private static Task<HttpResponseMessage> AskAsync(HttpClient visitor, string address, string from) =>
        visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "X-Forwarded-For", from } } }, TestContext.Current.CancellationToken);

    // The allowance grows by one each second, so it takes as many requests as it takes
    private static async Task<HttpResponseMessage> FloodAsync(HttpClient visitor, string address, string from)
    {
        for (var i = 0; ; i++)
        {
            var answer = await AskAsync(visitor, address, from);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests || i == 50)
            {
                return answer;
            }

            answer.Dispose();
        }
    }
}
