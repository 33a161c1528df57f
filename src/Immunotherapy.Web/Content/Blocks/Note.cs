using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>A short remark beside the text.</summary>
public sealed record Note(SafeHtml Text) : Segment, IBlock<Note>
{
    public static IReadOnlyList<string> Names { get; } = ["note"];

    public static Note? Read(BlockPiece piece, BlockScope scope)
    {
        scope.NoHeading(piece);
        return scope.Prose(piece) is { IsEmpty: false } text ? new Note(text) : null;
    }
}
