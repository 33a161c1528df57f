using System.Diagnostics;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>In real time: staff save a file, and readers see it.</summary>
public sealed class LiveEditTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Encodings = ["br", "identity"];

    [Theory]
    [InlineData("en/articles/side-effects.md", "/en/articles/side-effects", false)]
    [InlineData("en/articles/side-effects.md", "/en/articles/side-effects", true)]
    [InlineData("en/articles/just-written.md", "/en/articles/just-written", false)]
    [InlineData("en/pages/about.md", "/en/about", true)]
    public async Task SavedFile_ShowsWithinTwoSeconds_ThoughPagesAreKept(string file, string address, bool byRename)
    {
        var mark = "Saved just now " + Guid.NewGuid().ToString("N");
        await Task.WhenAll(Encodings.Select(encoding => SeenAsync(address, encoding, mark)));
        await Task.WhenAll(Encodings.Select(encoding => SeenAsync(address, encoding, mark)));

        Save(file, mark, byRename);
        var saved = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(Encodings.Select(async encoding =>
        {
            while (!await SeenAsync(address, encoding, mark) && Stopwatch.GetElapsedTime(saved) < Promised)
            {
                await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
            }

            return Stopwatch.GetElapsedTime(saved);
        }));

        Assert.All(took, time => Assert.InRange(time, TimeSpan.Zero, Promised));
    }

    // Some editors write into the file, some put a new one in its place
    private void Save(string file, string mark, bool byRename)
    {
        var text = file.Contains("/pages/", StringComparison.Ordinal)
            ? ContentFixture.Page("About") + $"\n\n{mark}\n"
            : ContentFixture.Article(body: $"## Told\n\n{mark} [@first-source] and [@second-source].\n");
        if (!byRename)
        {
            portal.Content.Write(file, text);
            return;
        }

        portal.Content.Write(file + "~", text);
        File.Move(portal.Content.PathOf(file + "~"), portal.Content.PathOf(file), overwrite: true);
    }

    private async Task<bool> SeenAsync(string address, string encoding, string mark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", encoding } } };
        using var answer = await portal.Visitor.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return Packed.Text(body, string.Join(", ", answer.Content.Headers.ContentEncoding)).Contains(mark, StringComparison.Ordinal);
    }
}
