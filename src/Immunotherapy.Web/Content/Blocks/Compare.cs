using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>Two risks of one trial beside each other: the same denominator, time and source, the baseline first.</summary>
public sealed record Compare(SafeHtml Heading, Risk Baseline, Risk Treated) : Segment, IBlock<Compare>
{
    public static IReadOnlyList<string> Names { get; } = ["compare"];

    public static Compare? Read(BlockPiece piece, BlockScope scope)
    {
        var inner = BlockReader.Read(piece.Text, piece.TextLine, scope.Faults);
        var risks = inner.OfType<BlockPiece>().Where(block => block.Name == Risk.Name).Select(block => Risk.Read(block, scope)).ToList();
        if (risks.Count != 2 || inner.Count != 2)
        {
            scope.Faults.Error("numbers", piece.Line, "\":::compare\" holds two \":::risk\" blocks of one trial and nothing else.");
            return null;
        }

        if (risks is not [{ } baseline, { } treated])
        {
            return null;
        }

        if (baseline.Of != treated.Of || baseline.Time != treated.Time || baseline.Source != treated.Source)
        {
            scope.Faults.Error("numbers", piece.Line,
                "The two risks have a different \"of\", \"time\" or \"source\". Numbers of different trials must not stand beside each other.");
            return null;
        }

        return new Compare(scope.Heading(piece), baseline, treated);
    }
}
