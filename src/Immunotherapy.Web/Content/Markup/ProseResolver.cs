using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>Walks over parsed text: gives headings their anchors, links their addresses, citations their numbers.</summary>
internal sealed class ProseResolver(PageScope scope, int firstLine, bool headings)
{
    private const int LongestList = 7;
    private const int MostKeys = 10;

    private int lastLine;

    public void Resolve(MarkdownDocument document)
    {
        lastLine = Math.Max(document.LineCount - 1, 0);
        foreach (var block in document.Descendants<Block>().ToList())
        {
            Resolve(block);
        }

        var links = new LinkResolver(scope, figures: headings);
        foreach (var inline in document.Descendants<Inline>().ToList())
        {
            Resolve(inline, links);
        }

        if (headings)
        {
            scope.Terms.Link(document);
        }

        // After the inlines, so that blanks in a heading have their words
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            Resolve(heading);
        }
    }

    // The parser counts the lines of an underlined heading twice
    private int LineOf(MarkdownObject item) => firstLine + Math.Min(item.Line, lastLine);

    private void Resolve(Block block)
    {
        switch (block)
        {
            case HtmlBlock html:
                scope.Faults.Error("html", LineOf(html), "HTML is not shown. Write it in Markdown.");
                html.Parent?.Remove(html);
                break;
            case ListBlock list when list.Count > LongestList && !NamesParts(list):
                scope.Faults.Warn("list-length", LineOf(list), $"This list has {list.Count} items. Split it: nobody keeps more than {LongestList} in mind.");
                break;
        }
    }

    private void Resolve(HeadingBlock heading)
    {
        if (!headings)
        {
            scope.Faults.Error("heading", LineOf(heading), "A heading cannot stand inside a block. Move it before the block.");
            return;
        }

        heading.GetAttributes().Id = scope.Heading(
            heading.Level, ProseParser.PlainText(heading.Inline), ProseParser.UnfilledText(heading.Inline), LineOf(heading));
        heading.Level = Math.Max(heading.Level, 2);
    }

    private void Resolve(Inline inline, LinkResolver links)
    {
        switch (inline)
        {
            case LinkInline link:
                links.Resolve(link, LineOf(link));
                break;
            case AutolinkInline auto:
                links.Resolve(auto, LineOf(auto));
                break;
            case HtmlInline html:
                scope.Faults.Error("html", LineOf(html), $"HTML is not shown: {html.Tag[..Math.Min(html.Tag.Length, 40)]}. Write it in Markdown.");
                html.Remove();
                break;
            case BlankInline blank:
                scope.Fill(blank, LineOf(blank));
                break;
            case CitationInline citation:
                CloseUp(citation);
                Resolve(citation);
                break;
        }
    }

    // Authors put a space before a citation; on the page its number stands at the word, never alone on the next line
    private static void CloseUp(CitationInline citation)
    {
        if (citation.PreviousSibling is LiteralInline { Content: var words } before)
        {
            words.TrimEnd();
            before.Content = words;
        }
    }

    private void Resolve(CitationInline citation)
    {
        var keys = citation.Keys.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (keys.Length == 0)
        {
            scope.Faults.Error("source", LineOf(citation), "This citation names no source. Write [@key] with a key of sources.yaml.");
        }

        if (keys.Length > MostKeys)
        {
            scope.Faults.Error("source", LineOf(citation), $"This citation names {keys.Length} sources. Name at most {MostKeys}, the best ones.");
            return;
        }

        citation.Numbers = [.. keys.Select(key => scope.Cite(key.TrimStart('@'), LineOf(citation))).OfType<int>()];
    }

    // The numbered list under a picture names its parts, which may be more than seven
    private static bool NamesParts(ListBlock list)
    {
        var above = list.Parent is { } parent && parent.IndexOf(list) is > 0 and var index ? parent[index - 1] : null;
        return list.IsOrdered && above is ParagraphBlock paragraph && Figure.PictureOf(paragraph) is not null;
    }
}
