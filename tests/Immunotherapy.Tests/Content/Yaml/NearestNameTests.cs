using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Tests.Content.Yaml;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["title", "topic", "nextReview", "sources", "side-effects"];

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("TITLE", "title")]
    [InlineData("next_review", "nextReview")]
    [InlineData("source", "sources")]
    [InlineData("side-efects", "side-effects")]
    [InlineData("sideeffect", "side-effects")]
    public void Hint_NearName_IsOffered(string written, string name)
    {
        Assert.Equal($" Did you mean \"{name}\"?", NearestName.Hint(written, Names));
    }

    [Theory]
    [InlineData("hospital")]
    [InlineData("")]
    public void Hint_NoNameNear_IsNothing(string written)
    {
        Assert.Equal("", NearestName.Hint(written, Names));
    }

    [Fact]
    public void Hint_TwoNamesAsNear_IsAlwaysTheSame()
    {
        Assert.Equal(NearestName.Hint("tap", ["top", "tip"]), NearestName.Hint("tap", ["tip", "top"]));
    }

    [Fact]
    public void Hint_VeryLongWord_IsNothing()
    {
        Assert.Equal("", NearestName.Hint(new string('a', 100_000), [new string('a', 100_000)]));
    }
}
