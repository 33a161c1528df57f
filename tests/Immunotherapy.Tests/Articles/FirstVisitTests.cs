using System.IO.Compression;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Articles;

/// <summary>What an old phone must get before it shows anything: 14 kB fit into the first answer of a server.</summary>
public sealed class FirstVisitTests : IDisposable
{
    // Twenty comments of 180 letters, measured with the benchmark "size"
    private const int Comments = 900;

    private readonly string data = Path.Join(Path.GetTempPath(), "immunotherapy-tests", Guid.NewGuid().ToString("N"));
    private readonly Portal portal;

    public FirstVisitTests() => portal = new Portal(Repository.Content, data);

    public void Dispose()
    {
        portal.Dispose();
        Scratch.Delete(data);
    }

    // Spanish says the same with a seventh more words: its longest articles have 1,350
    [Theory]
    [InlineData("en", 14_000)]
    [InlineData("es", 15_000)]
    public async Task Article_WithItsStyles_LeavesRoomForTwentyComments(string lang, int most)
    {
        using var visitor = portal.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var styles = Packed(await File.ReadAllBytesAsync(Path.Join(Repository.Root, "src/Immunotherapy.Web/wwwroot/site.css"), TestContext.Current.CancellationToken));
        var articles = Directory.GetFiles(Path.Join(Repository.Content, lang, "articles")).Select(file => Path.GetFileNameWithoutExtension(file)).ToList();

        var tooLarge = new List<string>();
        foreach (var slug in articles)
        {
            using var answer = await visitor.GetAsync($"/{lang}/articles/{slug}", TestContext.Current.CancellationToken);
            Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
            var page = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            if (page + styles + Comments > most)
            {
                tooLarge.Add($"{slug}: {page} and {styles} bytes");
            }
        }

        Assert.True(articles.Count > 20);
        Assert.Empty(tooLarge);
    }

    private static int Packed(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(text);
        }

        return (int)packed.Length;
    }
}
