using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>HEAD says what GET says and sends no body: the next answer on the connection begins right behind the headers.</summary>
[Collection(PublishedSite.Name)]
public sealed class HeadTests(PublishedSite site)
{
    private static readonly string[] OwnOfEachAnswer = ["Date", "Age", "Content-Length", "Transfer-Encoding"];

    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/en/articles/checkpoint-inhibitors")]
    [InlineData("/en/articles/taken-down")]
    [InlineData("/en/glossary")]
    [InlineData("/en/about")]
    [InlineData("/en/About/")]
    [InlineData("/en/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/opensearch.xml")]
    [InlineData("/en/site.webmanifest")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/media/drawing.svg")]
    [InlineData("/site.css")]
    [InlineData("/health/ready")]
    [InlineData("/nothing/at/all/here")]
    [InlineData("/error/500")]
    public async Task Head_IsGetWithoutBody(string address)
    {
        foreach (var encoding in new[] { "identity", "br" })
        {
            using var connection = await RawConnection.OpenAsync(site.Address);

            // Made for the first, kept for the second
            for (var round = 0; round < 2; round++)
            {
                await connection.SendAsync(RawConnection.Get(address, "Accept-Encoding: " + encoding));
                var get = await connection.ReadAsync();
                await connection.SendAsync(RawConnection.Request("HEAD", address, "Accept-Encoding: " + encoding));
                var head = await connection.ReadAsync(isHead: true);

                Assert.Equal(get.Status, head.Status);
                Assert.Equal(Said(get), Said(head));
                Assert.True(head.Header("Content-Length") is not { } length || length == (get.Header("Content-Length") ?? length));
            }
        }
    }

    private static IEnumerable<string> Said(RawAnswer answer) =>
        answer.Headers.Where(header => !OwnOfEachAnswer.Contains(header.Key)).Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal);
}
