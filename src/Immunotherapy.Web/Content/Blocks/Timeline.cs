using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>Dated steps in their order. The list is the content; the line beside it is decoration.</summary>
public sealed record Timeline(SafeHtml Heading, SafeHtml Steps) : Segment, IBlock<Timeline>
{
    public static IReadOnlyList<string> Names { get; } = ["timeline"];

    public static Timeline? Read(BlockPiece piece, BlockScope scope) =>
        scope.BulletList(piece) is { IsEmpty: false } steps ? new Timeline(scope.Heading(piece), steps) : null;
}
