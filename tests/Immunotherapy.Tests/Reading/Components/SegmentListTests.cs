using AngleSharp.Dom;
using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class SegmentListTests : BunitContext
{
    [Fact]
    public void Segments_KeepTheOrderOfTextAndBlocks()
    {
        var shown = Show("Before.\n\n:::note\nA remark.\n:::\n\nBetween.\n\n![Cells](../../media/drawing.svg \"Caption.\")\n\nAfter.");

        Assert.Equal(
            ["Before.", "A remark.", "Between.", "Caption.", "After."], shown.Nodes.OfType<IElement>().Select(Accessible.Words));
    }

    [Fact]
    public void Segments_None_ShowNothing()
    {
        var shown = Show([], Words.English);

        shown.MarkupMatches("");
    }

    [Fact]
    public void Words_OfAnotherLanguage_ReachTheBlocks()
    {
        var segments = Published.Content().Article().Body.Segments;

        var shown = Show(segments, ArabicWords.Words);

        Assert.Contains(ArabicWords.In("Key points"), shown.Names("region"));
    }

    [Fact]
    public void Text_WithMarkdown_IsShownAsWritten()
    {
        var shown = Show("Some **strong** words, [PD-1](term:pd-1), [a site](https://example.org/), [side effects](side-effects.md) [@first-source].");

        shown.MarkupMatches("""
            <p>
              Some <strong>strong</strong> words, <a class="term" href="/en/glossary/pd-1">PD-1</a>,
              <a rel="noopener nofollow ugc" href="https://example.org/">a site</a>, <a href="/en/articles/side-effects">side effects</a>
              <sup class:ignore><a href="#source-1">[1]</a></sup>.
            </p>
            """);
    }

    private IRenderedComponent<SegmentList> Show(string body) =>
        Show(Published.Content(new ArticleFile { Body = body }).Article().Body.Segments, Words.English);

    private IRenderedComponent<SegmentList> Show(IEnumerable<Segment> segments, Words words) =>
        Render<SegmentList>(parameters => parameters.Add(list => list.Segments, segments).Add(list => list.Words, words));
}
