using Immunotherapy.Web.Comments;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Immunotherapy.Tests.Comments;

public sealed class SentCommentTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("on", true)]
    [InlineData("True", false)]
    [InlineData("1", false)]
    [InlineData("yes", false)]
    [InlineData("false", false)]
    [InlineData("", false)]
    [InlineData("true,true", false)]
    public void Consent_IsTakenStrictly(string sent, bool ticked) => Assert.Equal((ticked, false), (Read(("ConsentShow", sent)).ConsentShow, Read(("ConsentShow", sent)).ConsentAge));

    [Fact]
    public void Key_OfOurShapeIsKept_AnyOtherIsReplaced()
    {
        var key = ReceiptToken.Create();

        Assert.Equal(key, Read(("FormKey", key)).Key);
        Assert.All(["", "x", key.ToUpperInvariant(), key + "0"], other => Assert.True(ReceiptToken.IsToken(Read(("FormKey", other)).Key) && Read(("FormKey", other)).Key != other));
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("253402300799998", 253402300799998L)]
    [InlineData("253402300799999", null)]
    [InlineData("-1", null)]
    [InlineData(" 1", null)]
    [InlineData("1.0", null)]
    [InlineData("", null)]
    public void Opened_IsATimeOrNothing(string sent, long? milliseconds) => Assert.Equal(milliseconds, Read(("Opened", sent)).Opened?.ToUnixTimeMilliseconds());

    [Fact]
    public void EmptyForm_HasAProblemForEachFieldThatIsNeeded()
    {
        var problems = Read().Problems(Web.Content.Words.English, withConsent: true);

        Assert.Equal(["Body", "ConsentShow", "ConsentAge"], problems.Select(problem => problem.Field));
        Assert.Equal(["Body"], Read().Problems(Web.Content.Words.English, withConsent: false).Select(problem => problem.Field));
    }

    private static SentComment Read(params (string Name, string Value)[] fields) =>
        SentComment.Read(new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value))));
}
