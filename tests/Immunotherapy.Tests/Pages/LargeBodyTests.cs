using Immunotherapy.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Immunotherapy.Tests.Pages;

/// <summary>Bodies at an address that reads them, on the real server.</summary>
public sealed class LargeBodyTests(LargeBodyTests.Doorway doorway) : IClassFixture<LargeBodyTests.Doorway>
{
    private const int Largest = 64 * 1024;

    private Uri Site => doorway.Address;

    [Theory]
    [InlineData(Largest, 200)]
    [InlineData(Largest + 1, 413)]
    public async Task Body_OfADeclaredLength_IsReadUpToTheLimit(int length, int status)
    {
        var answer = await RawConnection.AskAsync(Site, RawConnection.Request("POST", "/en/door/read", $"Content-Length: {length}") + new string('a', length));

        Assert.Equal(status, answer.Status);
        SecureAnswer.Check(answer);
    }

    [Fact]
    public async Task Body_DeclaredTooLarge_IsRefusedBeforeItIsSent()
    {
        var answer = await RawConnection.AskAsync(Site, RawConnection.Request("POST", "/en/door/read", "Content-Length: 1000000000000", "Expect: 100-continue"));

        Assert.Equal(413, answer.Status);
        Assert.Contains("This request could not be read", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_InChunksWithoutEnd_IsRefusedAtTheLimit()
    {
        var chunk = "1000\r\n" + new string('a', 0x1000) + "\r\n";
        var request = RawConnection.Request("POST", "/en/door/read", "Transfer-Encoding: chunked") + string.Concat(Enumerable.Repeat(chunk, 20));

        var answer = await RawConnection.AskAsync(Site, request);

        Assert.Equal(413, answer.Status);
        SecureAnswer.Check(answer);
    }

    [Theory]
    [InlineData("zz\r\nabc\r\n0\r\n\r\n")]
    [InlineData("-1\r\n\r\n0\r\n\r\n")]
    [InlineData("3\r\nabcdef\r\n0\r\n\r\n")]
    [InlineData("FFFFFFFFFFFFFFFFFF\r\n")]
    public async Task Body_InBrokenChunks_IsRefused(string body)
    {
        var answer = await RawConnection.AskAsync(Site, RawConnection.Request("POST", "/en/door/read", "Transfer-Encoding: chunked") + body);

        Assert.Equal(400, answer.Status);
        SecureAnswer.Check(answer);
    }

    [Fact]
    public async Task Sender_WhoHangsUpInTheMiddle_IsNoFaultOfTheSite()
    {
        var before = Bodies();
        for (var i = 0; i < 20; i++)
        {
            using var connection = await RawConnection.OpenAsync(Site);
            await connection.SendAsync(RawConnection.Request("POST", "/en/door/read", "Content-Length: 100") + "half");
        }

        await Poll.UntilAsync(() => Bodies() == before + 20, TimeSpan.FromSeconds(10));

        Assert.Equal(200, (await RawConnection.AskAsync(Site, RawConnection.Get("/en"))).Status);
        Assert.DoesNotContain(Log.Lines(doorway.Data), line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal));
    }

    private int Bodies() => Log.Lines(doorway.Data).Count(line => line.Contains("\"Method\":\"POST\"", StringComparison.Ordinal));

    public sealed class Doorway : IDisposable
    {
        private readonly ContentFixture content = new();
        private readonly WebApplicationFactory<Program> portal;

        public Doorway()
        {
            portal = new Portal(content).With(new Doors());
            portal.UseKestrel(0);
            portal.StartServer();
        }

        public Uri Address => portal.ClientOptions.BaseAddress;

        public string Data => content.Data;

        public void Dispose()
        {
            portal.Dispose();
            content.Dispose();
        }
    }
}
