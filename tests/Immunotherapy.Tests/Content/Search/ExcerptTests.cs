using Immunotherapy.Tests.Content.Support;

namespace Immunotherapy.Tests.Content.Search;

public sealed class ExcerptTests : IDisposable
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("These words fill the page and say nothing more. ", 12));

    private readonly Searched site = new(content => content.WriteArticle("long", "A long page",
        $"## Begin\n\n{Filler}\n\n## Middle\n\n{Filler}\n\nThe **thyroid** is small, says one [source](https://example.org/x) [@first-source]. The thyroid &amp; its hormones.\n\n{Filler}\n\n"
        + ":::note\nA gland that tires.\n:::\n\n## End\n\nThyroid hormones again [@second-source].\n"));

    public void Dispose() => site.Dispose();

    [Fact]
    public void Snippet_StandsAroundTheWords_AndIsShort()
    {
        var found = Assert.Single(site.Find("thyroid source").Pages);

        var text = string.Concat(found.Snippet.Select(part => part.Text));
        Assert.Equal("Middle", found.Heading);
        Assert.InRange(text.Length, 150, 250);
        Assert.StartsWith("… ", text, StringComparison.Ordinal);
        Assert.EndsWith(" …", text, StringComparison.Ordinal);
        Assert.Contains("The thyroid is small, says one source. The thyroid & its hormones.", text, StringComparison.Ordinal);
        Assert.Equal(["thyroid", "source", "thyroid"], found.Snippet.Where(part => part.Matches).Select(part => part.Text));
    }

    [Fact]
    public void Section_WithMoreOfTheWords_IsTaken() => Assert.Equal("End", site.Find("thyroid hormones again").Pages[0].Heading);

    [Fact]
    public void Blocks_AreFoundInTheirSection() => Assert.Equal("Middle", site.Find("gland").Pages[0].Heading);

    [Fact]
    public void NumbersOfSources_AreNoText() => Assert.DoesNotContain("[1]", string.Concat(site.Find("thyroid").Pages[0].Snippet.Select(part => part.Text)), StringComparison.Ordinal);

    [Fact]
    public void WordsInTheKeyMessageOnly_HaveNoSnippet()
    {
        site.Files.WriteArticle("long", "A zebra", "## Begin\n\nText [@first-source] [@second-source].\n");
        site.Bring();

        var found = Assert.Single(site.Find("zebra").Pages);

        Assert.Equal(("A zebra", "", 0), (found.Title, found.Anchor, found.Snippet.Count));
    }
}
