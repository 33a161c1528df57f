using CsCheck;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class LetterDistanceTests
{
    private static readonly Gen<string> Words = Gen.Char["abc"].Array[0, 8].Select(letters => new string(letters));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("rash", "rash", 0)]
    [InlineData("rash", "rsah", 1)]
    [InlineData("rash", "rush", 1)]
    [InlineData("pembrolizumab", "pembrolizumb", 1)]
    [InlineData("pembrolizumab", "penbrolizumap", 2)]
    [InlineData("keytruda", "nivolumab", 3)]
    public void Distance_IsCountedUpToTheMost(string one, string other, int distance) => Assert.Equal(distance, LetterDistance.Of(one, other, 2));

    [Fact]
    public void Distance_IsTheSameBothWays_AndNeverBelowTheDifferenceInLength() => Gen.Select(Words, Words).Sample((one, other) =>
    {
        var distance = LetterDistance.Of(one, other, 8);

        return distance == LetterDistance.Of(other, one, 8) && distance >= Math.Abs(one.Length - other.Length) && distance == 0 == (one == other);
    });
}
