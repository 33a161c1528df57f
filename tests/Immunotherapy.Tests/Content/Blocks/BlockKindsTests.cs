using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Tests.Content.Blocks;

public sealed class BlockKindsTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Names_AreThoseOfTheContentFormat()
    {
        Assert.Equal(
            ["bars", "call", "compare", "do", "dont", "emergency", "key-points", "note", "questions", "risk", "timeline", "urgent"],
            BlockKinds.Names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("emergancy", "Did you mean \"emergency\"?")]
    [InlineData("Emergency", "Did you mean \"emergency\"?")]
    [InlineData("keypoints", "Did you mean \"key-points\"?")]
    [InlineData("warning", "There is no block \":::warning\".")]
    public void Write_UnknownBlock_IsRefusedWithTheNearestName(string name, string words)
    {
        FaultAssert.IsError(content.Write($":::{name} Call if:\n- you feel faint\n:::"), LiveContent.BodyLine, words);
        Assert.Null(content.Article("probe"));
    }
}
