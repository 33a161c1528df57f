using System.Collections.Concurrent;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>The content changes while pages are made: no version ever shows another's text.</summary>
public sealed class VersionTests : IDisposable
{
    private const string Address = "/en/articles/side-effects";
    private const string Old = "The old text stands here";
    private const string New = "The new text stands here";

    private static readonly string[] Encodings = ["", "gzip", "br"];

    private readonly CachedPortal portal = new();

    public VersionTests() => Publish(Old);

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task PageThatWasBeingMade_IsNeverServedForAnotherVersion(int reading)
    {
        var changed = false;
        portal.Clock.ActAt(reading, () =>
        {
            Publish(New);
            changed = true;
        });

        var during = await portal.GetAsync(Address);
        var after = await portal.GetAsync(Address);
        Publish(Old);
        var back = await portal.GetAsync(Address);

        Assert.True(changed);
        Assert.Contains(New, after.Text, StringComparison.Ordinal);
        Assert.Contains(Old, back.Text, StringComparison.Ordinal);
        Assert.Contains(during.ETag == back.ETag ? Old : New, during.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyVisitorsDuringManyEdits_SeeOneTextForEachVersion()
    {
        var texts = new ConcurrentDictionary<string, string>();
        using var done = new CancellationTokenSource();
        var visitors = Encodings.Select(encoding => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var page = await portal.GetAsync(Address, encoding);
                Assert.Equal(page.Text, texts.GetOrAdd(page.ETag, page.Text));
            }
        })).ToList();

        for (var edit = 0; edit < 60; edit++)
        {
            Publish(edit % 2 == 0 ? New : Old);
            Assert.Contains(edit % 2 == 0 ? New : Old, (await portal.GetAsync(Address)).Text, StringComparison.Ordinal);
        }

        await done.CancelAsync();
        await Task.WhenAll(visitors);
        Assert.Equal(6, texts.Count);
    }

    private void Publish(string text)
    {
        portal.Content.WriteArticle("side-effects", body: $"## Told\n\n{text} [@first-source] and [@second-source].\n");
        portal.Store.Refresh(contents: true);
    }
}
