using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Content.Markup;

public sealed class RepeatedTermsTests
{
    [Fact]
    public void Word_LinkedOnce_IsLinkedAgainAtItsFirstUseInEachLaterSection()
    {
        var links = Links("## One\n\nA [T cell](term:t-cell) and a T cell.\n\n## Two\n\nThis T cell, that T cell.\n\n### Below\n\nA T cell.\n\n## Three\n\nOne **T cell** more.");

        Assert.Equal([("One", "T cell"), ("Two", "T cell"), ("Three", "T cell")], links);
    }

    [Theory]
    [InlineData("T cell-like")]
    [InlineData("T cells")]
    [InlineData("CT cell")]
    [InlineData("`T cell`")]
    [InlineData("[a T cell](https://example.org)")]
    [InlineData("[T cell](term:t-cell)")]
    public void Words_ThatAreNotQuiteIt_GetNoLinkOfOurs(string words)
    {
        var links = Links($"## One\n\nA [T cell](term:t-cell).\n\n## Two\n\nHere: {words}");

        Assert.Equal(words.Contains("term:", StringComparison.Ordinal) ? 2 : 1, links.Count);
    }

    [Fact]
    public void Capitals_AtTheBeginningOfASentence_DoNotCount_ButInAnAbbreviationTheyDo()
    {
        var links = Links("## One\n\nA [brake](term:t-cell) and [PD-1](term:pd-1).\n\n## Two\n\nBrake and pd-1.");

        Assert.Equal([("One", "brake"), ("One", "PD-1"), ("Two", "Brake")], links);
    }

    [Fact]
    public void Heading_StaysAsItWasWritten()
    {
        var links = Links("## One\n\nA [T cell](term:t-cell).\n\n## The T cell\n\nNothing.\n\n## Next\n\nText.");

        Assert.Equal([("One", "T cell")], links);
    }

    [Fact]
    public void Text_AroundANewLink_IsWhatItWas()
    {
        var page = Read("## One\n\nA [T cell](term:t-cell).\n\n## Two\n\nBefore T cell & after [@first-source] T cell.");

        Assert.Equal("Before T cell & after[1] T cell.", page.QuerySelectorAll("p")[^2].TextContent);
        Assert.Equal("/en/glossary/t-cell", page.QuerySelectorAll("a.term")[^1].GetAttribute("href"));
    }

    private static List<(string Section, string Words)> Links(string body) =>
        [.. Read(body).QuerySelectorAll("a.term").Select(link => (SectionOf(link), link.TextContent))];

    private static string SectionOf(AngleSharp.Dom.IElement link)
    {
        var element = link.ParentElement;
        while (element?.LocalName != "h2")
        {
            element = element?.PreviousElementSibling ?? element?.ParentElement;
        }

        return element.TextContent;
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Read(string body)
    {
        var segments = Published.Content(new ArticleFile { Body = body + "\n\nEnd [@first-source] [@second-source]." }).Article().Body.Segments;
        var html = string.Concat(segments.OfType<HtmlSegment>().Select(segment => segment.Html.Value));
        return new HtmlParser().ParseDocument(html);
    }
}
