using System.Net;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Tests.Shared;

public sealed class NeighbourhoodTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.255")]
    [InlineData("203.0.113.7", "::ffff:203.0.113.1")]
    [InlineData("2001:db8::1", "2001:db8::ffff")]
    public void Neighbours_ShareACounter(string one, string other) =>
        Assert.Equal(Limits.Counter(IPAddress.Parse(one)), Limits.Counter(IPAddress.Parse(other)));

    [Fact]
    public void Counters_AreBounded()
    {
        var counters = Enumerable.Range(0, 200_000).Select(number => Limits.Counter(new IPAddress([(byte)(number >> 16), (byte)(number >> 8), (byte)number, 1]))).ToHashSet();

        Assert.InRange(counters.Count, 10_000, 16_384);
        Assert.Equal(0, Limits.Counter(null));
    }
}
