using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>A change of the content shows at once, however warm the cache.</summary>
public sealed class ChangeShowsTests : IDisposable
{
    private const string Address = "/en/articles/side-effects";
    private const string Old = "The old text stands here";
    private const string New = "The new text stands here";

    private static readonly string[] Encodings = ["", "gzip", "br"];

    private readonly CachedPortal portal = new();

    public ChangeShowsTests() => Publish(Old);

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Edit_ShowsAtOnce_InEveryEncoding()
    {
        var before = new List<CachedAnswer>();
        foreach (var encoding in Encodings)
        {
            await portal.GetAsync(Address, encoding);
            before.Add(await portal.GetAsync(Address, encoding));
        }

        Publish(New);

        foreach (var (encoding, old) in Encodings.Zip(before))
        {
            var after = await portal.GetAsync(Address, encoding, ("If-None-Match", old.ETag));
            Assert.NotNull(old.Age);
            Assert.Equal(200, after.Status);
            Assert.NotEqual(old.ETag, after.ETag);
            Assert.Contains(New, after.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Old, after.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("site.yaml", "Test portal", "Renamed portal", "/en")]
    [InlineData("glossary.yaml", "A brake on T cells.", "A stop on T cells.", "/en/glossary/pd-1")]
    [InlineData("glossary.yaml", "A brake on T cells.", "A stop on T cells.", "/en/glossary")]
    [InlineData("sources.yaml", "First publisher", "Other publisher", Address)]
    [InlineData("en/pages/about.md", "Text of About.", "Other text.", "/en/about")]
    [InlineData("en/articles/side-effects.md", "title: Side effects", "title: Other effects", "/en/feed.xml")]
    [InlineData("en/articles/side-effects.md", "2026-11-23", "2026-11-24", "/sitemap.xml")]
    public async Task EditOfAnyFile_ShowsAtOnce_WhereItIsUsed(string file, string old, string changed, string address)
    {
        portal.Content.WriteArticle("side-effects", title: "Side effects");
        portal.Store.Refresh(contents: true);
        var warm = (await portal.GetAsync(address), await portal.GetAsync(address)).Item2;

        portal.Content.Write(file, (await File.ReadAllTextAsync(portal.Content.PathOf(file), TestContext.Current.CancellationToken)).Replace(old, changed, StringComparison.Ordinal));
        portal.Store.Refresh(contents: true);

        var after = await portal.GetAsync(address);
        var (shown, gone) = file.EndsWith("effects.md", StringComparison.Ordinal) ? (changed.Split(": ")[^1], warm.Text) : (changed, old);
        Assert.NotNull(warm.Age);
        Assert.Contains(shown, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewArticle_ShowsAtOnce_WhereItWasNotFound()
    {
        var before = await portal.GetAsync("/en/articles/brand-new");

        portal.Content.WriteArticle("brand-new", title: "Brand new");
        portal.Store.Refresh();

        Assert.Equal(404, before.Status);
        Assert.Equal(200, (await portal.GetAsync("/en/articles/brand-new")).Status);
        Assert.Contains("Brand new", (await portal.GetAsync("/en")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemovedArticle_IsGone_AndComesBack()
    {
        await portal.GetAsync(Address);
        portal.Content.Delete("en/articles/side-effects.md");
        portal.Store.Refresh();
        portal.Store.Refresh();

        var gone = (await portal.GetAsync(Address), await portal.GetAsync(Address)).Item2;
        Publish(New);

        Assert.Equal((410, null, "no-store"), (gone.Status, gone.Age, gone.CacheControl));
        Assert.Equal(200, (await portal.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task NewDayInTheClinic_ShowsTheOverdueReview_ThoughNothingWasEdited()
    {
        // Half past eleven at night in New York is the next day in UTC already
        portal.Content.WriteArticle("side-effects");
        portal.Store.Refresh(contents: true);
        portal.Clock.Offset = new DateTimeOffset(2027, 11, 24, 4, 30, 0, TimeSpan.Zero) - DateTimeOffset.UtcNow;
        var evening = (await portal.GetAsync(Address), await portal.GetAsync(Address)).Item2;

        portal.Clock.Offset += TimeSpan.FromHours(1);

        var night = await portal.GetAsync(Address, "", ("If-None-Match", evening.ETag));
        Assert.DoesNotContain("class=\"notice\"", evening.Text, StringComparison.Ordinal);
        Assert.Equal(200, night.Status);
        Assert.Contains("class=\"notice\"", night.Text, StringComparison.Ordinal);
    }

    private void Publish(string text)
    {
        portal.Content.WriteArticle("side-effects", body: $"## Told\n\n{text} [@first-source] and [@second-source].\n");
        portal.Store.Refresh(contents: true);
    }
}
