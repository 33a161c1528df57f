using Immunotherapy.Tests.Content.Support;

namespace Immunotherapy.Tests.Content.Search;

/// <summary>Care cards as sections, and lists as texts.</summary>
public sealed class CareSectionTests : IDisposable
{
    private const string Cards = """
        :::emergency Call {emergency} now if:
        - your **throat** swells
        - you faint!
        - it burns (a lot)
        :::

        Below the card a lemon.

        """;

    private readonly Searched site = new(content =>
    {
        content.WriteArticle("top", "At the top", $"{Cards}\n## Later\n\nSome pear [@first-source].\n\n:::urgent Call today if:\n- you itch\n:::\n\nA plum [@second-source].\n\n## End\n\n- one apple\n- two quinces\n\nA melon.\n");
        content.WriteArticle("empty", "Right under a heading", "## Signs\n\n:::urgent Call today if:\n- your ears ring\n:::\n\nSource [@first-source] [@second-source].\n");
    });

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("throat", "care-emergency")]
    [InlineData("itch", "care-urgent")]
    [InlineData("lemon", "")]
    [InlineData("pear", "s-later")]
    [InlineData("plum", "s-later")]
    [InlineData("apple", "s-end")]
    public void Card_IsASectionOfItsOwn_AndWhatFollowsIsNot(string typed, string anchor) => Assert.Equal(anchor, Assert.Single(site.Find(typed).Pages).Anchor);

    [Fact]
    public void Card_IsNamedByItsHeading() => Assert.Equal("Call today if:", Assert.Single(site.Find("itch").Pages).Heading);

    [Fact]
    public void Card_RightUnderAHeading_LeavesTheHeadingItsText()
    {
        Assert.Equal(("care-urgent", "your ears ring."), Shown("ring"));
        Assert.Equal(("s-signs", "Source."), Shown("source"));
    }

    [Fact]
    public void Items_AreParted_UnlessTheyBringTheirMark() => Assert.Equal(("care-emergency", "your throat swells; you faint! it burns (a lot)."), Shown("throat"));

    [Fact]
    public void List_EndsWithAMark_BeforeWhatFollows() => Assert.Equal(("s-end", "one apple; two quinces. A melon."), Shown("quince"));

    private (string Anchor, string Snippet) Shown(string typed)
    {
        var page = Assert.Single(site.Find(typed).Pages);
        return (page.Anchor, string.Concat(page.Snippet.Select(part => part.Text)));
    }
}
