using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>Questions to take to the next visit.</summary>
/// <param name="MyQuestions">Where the reader's own list is, or empty when the language has no such page.</param>
public sealed record Questions(SafeHtml Items, string MyQuestions) : Segment, IBlock<Questions>
{
    public static IReadOnlyList<string> Names { get; } = ["questions"];

    public static Questions? Read(BlockPiece piece, BlockScope scope)
    {
        scope.NoHeading(piece);
        return scope.BulletList(piece) is { IsEmpty: false } items
            ? new Questions(items, scope.Page.References.Ask(Target.MyQuestions, "").Href)
            : null;
    }
}
