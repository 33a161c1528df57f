using Immunotherapy.Web.Content.Blocks;
using Markdig.Syntax;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>Makes a page's body out of its pieces: Markdown becomes safe HTML, blocks become typed segments.</summary>
internal static class BodyReader
{
    public static Body Read(IReadOnlyList<Piece> pieces, PageScope scope)
    {
        var segments = new List<Segment>();
        foreach (var piece in pieces)
        {
            try
            {
                segments.AddRange(piece is BlockPiece block ? BlockKinds.Read(block, scope) : Prose((MarkdownPiece)piece, scope));
            }
            catch (UnprintableException refused)
            {
                scope.Faults.Error("size", piece.Line, refused.Message);
            }
        }

        return scope.Finish(segments);
    }

    private static List<Segment> Prose(MarkdownPiece piece, PageScope scope)
    {
        var segments = new List<Segment>();
        if (ProseParser.Parse(piece.Text, piece.Line, scope.Faults) is not { } document)
        {
            return segments;
        }

        scope.Prose.Add(document, piece.Line, "");
        new ProseResolver(scope, piece.Line, headings: true).Resolve(document);
        using var printer = new ProsePrinter(scope.Room);
        var before = new List<Block>();
        foreach (var block in document)
        {
            if (block is ParagraphBlock paragraph && Figure.PictureOf(paragraph) is { } picture)
            {
                Add(printer.Print(before));
                before.Clear();
                if (Figure.Read(picture, scope, piece.Line + paragraph.Line) is { } figure)
                {
                    segments.Add(figure);
                }
            }
            else
            {
                before.Add(block);
            }
        }

        Add(printer.Print(before));
        return segments;

        void Add(SafeHtml html)
        {
            if (!html.IsEmpty)
            {
                segments.Add(new HtmlSegment(html));
            }
        }
    }
}
