using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>Three to five points: with the key message they are the short version of a page.</summary>
public sealed record KeyPoints(SafeHtml Points) : Segment, IBlock<KeyPoints>
{
    public const string Name = "key-points";

    public static IReadOnlyList<string> Names { get; } = [Name];

    public static KeyPoints? Read(BlockPiece piece, BlockScope scope)
    {
        scope.Page.Once(Name, piece.Line);
        scope.NoHeading(piece);
        var points = 0;
        var html = scope.BulletList(piece, (_, _) => points++);
        if (points is < 3 or > 5)
        {
            scope.Faults.Warn("summary", piece.Line, $"There are {points} key points. Write three to five.");
        }

        return html.IsEmpty ? null : new KeyPoints(html);
    }
}
