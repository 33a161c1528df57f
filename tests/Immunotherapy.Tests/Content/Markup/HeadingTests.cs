using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Content.Markup;

public sealed class HeadingTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Headings_AreListedWithTheirAnchors()
    {
        Assert.Empty(content.Write("## How it works\n\nText.\n\n### In *T* cells\n\nText.\n\n## What, then?\n"));

        Assert.Equal(
            [new Heading(2, "s-how-it-works", "How it works"), new Heading(3, "s-in-t-cells", "In T cells"), new Heading(2, "s-what-then", "What, then?")],
            content.Article("probe")!.Body.Headings);
        Assert.Contains("<h3 id=\"s-in-t-cells\">In <em>T</em> cells</h3>", content.Html(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Día y noche", "s-día-y-noche")]
    [InlineData("## 治療", "s-治療")]
    [InlineData("## PD-L1: what & why", "s-pd-l1-what--why")]
    [InlineData("## ???", "s-section")]
    [InlineData("## `code`", "s-code")]
    [InlineData("## Q&amp;A", "s-qa")]
    public void Heading_OfAnyLetters_HasAnAnchor(string heading, string anchor)
    {
        Assert.Empty(content.Write(heading));

        Assert.Equal(anchor, Assert.Single(content.Article("probe")!.Body.Headings).Anchor);
    }

    [Theory]
    [InlineData("## Q&amp;A", "Q&A")]
    [InlineData("## Caf&eacute; &lt;5", "Café <5")]
    [InlineData("## 5 \\* 6", "5 * 6")]
    public void Heading_WithEntity_KeepsItInTheContents(string heading, string text)
    {
        Assert.Empty(content.Write(heading));

        Assert.Equal(text, Assert.Single(content.Article("probe")!.Body.Headings).Text);
    }

    [Fact]
    public void Headings_OfTheSameWords_HaveAnchorsOfTheirOwnAndWarn()
    {
        var faults = content.Write("## One\n\n## Two\n\n## One\n");

        FaultAssert.IsWarning(faults, LiveContent.BodyLine + 4, "The heading \"One\" is on this page twice.");
        Assert.Equal(["s-one", "s-two", "s-one-1"], content.Article("probe")!.Body.Headings.Select(heading => heading.Anchor));
    }

    [Theory]
    [InlineData("# One", 0, "\"#\" is the title, which stands in the front matter. Begin headings with \"##\".")]
    [InlineData("One\n===", 1, "\"#\" is the title")]
    [InlineData("### One", 0, "This heading skips a level. Write it with ##.")]
    [InlineData("## One\n\n#### Two", 2, "This heading skips a level. Write it with ###.")]
    [InlineData("##", 0, "This heading is empty.")]
    [InlineData("## [@first-source]", 0, "This heading is empty.")]
    public void Heading_AgainstTheOrder_IsRefused(string text, int line, string words)
    {
        FaultAssert.IsError(content.Write(text), LiveContent.BodyLine + line, words);
        Assert.Null(content.Article("probe"));
    }

    [Fact]
    public void Heading_BackUp_IsShown()
    {
        Assert.Empty(content.Write("## One\n\n### Two\n\n#### Three\n\n## Four\n"));
    }

    [Fact]
    public void Heading_OfThirteenWords_Warns()
    {
        FaultAssert.IsWarning(content.Write("## a b c d e f g h i j k l m"), LiveContent.BodyLine, "more than 12 words");
    }

    [Fact]
    public void Heading_CannotTakeAnIdOfTheSite()
    {
        Assert.Empty(content.Write("## source-1\n\n## contents {#main onclick=alert(1)}\n"));

        Assert.Contains("<h2 id=\"s-source-1\">", content.Html(), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"main\"", content.Html(), StringComparison.Ordinal);
        Assert.DoesNotContain("onclick=\"", content.Html(), StringComparison.Ordinal);
    }
}
