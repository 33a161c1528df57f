using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>What to do, or what not to do.</summary>
public sealed record Advice(bool Do, SafeHtml Heading, SafeHtml Items) : Segment, IBlock<Advice>
{
    public static IReadOnlyList<string> Names { get; } = ["do", "dont"];

    public static Advice? Read(BlockPiece piece, BlockScope scope)
    {
        var isDo = piece.Name == "do";
        var items = scope.BulletList(piece, (item, line) =>
        {
            var words = BlockScope.Words(item);
            if (!isDo && !words.StartsWith("do not ", StringComparison.OrdinalIgnoreCase) && !words.StartsWith("no ", StringComparison.OrdinalIgnoreCase))
            {
                scope.Faults.Warn("advice", line, "Each item of \":::dont\" begins with \"Do not\", so that nobody reads it as advice.");
            }
        });
        return items.IsEmpty ? null : new Advice(isDo, scope.Heading(piece), items);
    }
}
