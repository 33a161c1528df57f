using Markdig.Syntax;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>The anchors of a page, known before any page is rendered so that links to them can be checked.</summary>
public static class Outline
{
    public static IReadOnlySet<string> Of(IReadOnlyList<Piece> pieces, string file)
    {
        var anchors = new Anchors();
        // Its faults are reported when the page is rendered
        var ignored = new Faults(file);
        foreach (var piece in pieces.OfType<MarkdownPiece>())
        {
            foreach (var heading in ProseParser.Parse(piece.Text, piece.Line, ignored)?.Descendants<HeadingBlock>() ?? [])
            {
                anchors.For(ProseParser.UnfilledText(heading.Inline));
            }
        }

        return anchors.Taken;
    }
}
