using CsCheck;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Search;

public sealed class AnyQueryTests(CachedPortal portal) : IClassFixture<CachedPortal>
{
    [Fact]
    public async Task AnyText_IsAnswered()
    {
        await portal.Portal.Services.SearchReadyAsync();

        await Gen.Char.Array[0, 80].Select(letters => new string(letters)).SampleAsync(
            async typed => Assert.Equal(200, (await portal.GetAsync("/en/search?q=" + Uri.EscapeDataString(typed))).Status), iter: 150, threads: 2);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%ED%A0%80%FF%C3")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%22+AND+%22")]
    [InlineData("NEAR(a+b)")]
    [InlineData("%E6%B2%BB%E7%99%82")]
    [InlineData("%D8%B9%D9%84%D8%A7%D8%AC")]
    public async Task OddBytes_AreAnswered_AlsoByTheSuggestions(string typed)
    {
        Assert.Equal(200, (await portal.GetAsync("/en/search?q=" + typed)).Status);
        Assert.Equal(200, (await portal.GetAsync("/en/search/suggest?q=" + typed)).Status);
    }
}
