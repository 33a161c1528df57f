using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

public sealed class ReceiptTokenTests
{
    [Fact]
    public void Token_IsLongRandomAndLowerCase()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => ReceiptToken.Create()).ToList();

        Assert.All(tokens, token => Assert.True(ReceiptToken.IsToken(token)));
        Assert.Equal(1000, tokens.Distinct().Count());
        Assert.Equal(16, tokens.SelectMany(token => token).Distinct().Count());
    }

    [Fact]
    public void OtherShapes_AreNone_ButHaveAHash()
    {
        var token = ReceiptToken.Create();
        string[] others = ["", token[1..], token + "0", "A" + token[1..], "g" + token[1..], " " + token[1..], "\uFF10" + token[1..], token + "\n"];

        Assert.All(others, other => Assert.False(ReceiptToken.IsToken(other)));
        Assert.All(others, other => Assert.Equal(32, ReceiptToken.HashOf(other).Length));
        Assert.Equal(others.Length, others.Select(other => Convert.ToHexString(ReceiptToken.HashOf(other))).Distinct().Count());
    }
}
