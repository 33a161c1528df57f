using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

public sealed class NotModifiedTests(CachedPortal portal) : IClassFixture<CachedPortal>
{
    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task VisitorWhoHasThePage_IsToldThatItIsTheSame(string encoding)
    {
        var page = await portal.GetAsync("/en/about", encoding);

        foreach (var tag in new[] { page.ETag, page.ETag.Replace("W/", "", StringComparison.Ordinal), $"\"other\", {page.ETag}", "*" })
        {
            var again = await portal.GetAsync("/en/about", encoding, ("If-None-Match", tag));

            Assert.Equal((tag, 304, page.ETag, "no-cache", ""), (tag, again.Status, again.ETag, again.CacheControl, again.Text));
        }

        var other = await portal.GetAsync("/en/about", encoding, ("If-None-Match", "W/\"other\""));

        Assert.Equal((200, page.Text), (other.Status, other.Text));
    }

    [Fact]
    public async Task PageOfAnotherEncoding_IsNotTheSame()
    {
        var compressed = await portal.GetAsync("/en/about", "br");

        var plain = await portal.GetAsync("/en/about", "", ("If-None-Match", compressed.ETag));

        Assert.Equal((200, ""), (plain.Status, plain.Encoding));
    }
}
