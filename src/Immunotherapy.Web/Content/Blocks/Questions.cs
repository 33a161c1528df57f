using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>Questions to take to the next visit.</summary>
public sealed record Questions(SafeHtml Items) : Segment, IBlock<Questions>
{
    public static IReadOnlyList<string> Names { get; } = ["questions"];

    public static Questions? Read(BlockPiece piece, BlockScope scope)
    {
        scope.NoHeading(piece);
        return scope.BulletList(piece) is { IsEmpty: false } items ? new Questions(items) : null;
    }
}
