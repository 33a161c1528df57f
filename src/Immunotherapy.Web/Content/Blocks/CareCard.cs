using Immunotherapy.Web.Content.Markup;
using Markdig.Syntax;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>How soon to call.</summary>
public enum Urgency
{
    Emergency,
    Urgent,
    Call,
}

/// <summary>
/// When to call, and whom. The rules are those of the NHS service manual (care cards): the heading is one call to action
/// that ends in "if:", the body is a list, one card of each kind on a page, no links away from an emergency.
/// </summary>
public sealed record CareCard(Urgency Urgency, SafeHtml Heading, SafeHtml Signs) : Segment, IBlock<CareCard>
{
    /// <summary>The clinic's number by day, where the card asks to call today and its heading names no number; else empty.</summary>
    public string Day { get; init; } = "";

    /// <summary>The same for the night.</summary>
    public string Night { get; init; } = "";

    public static IReadOnlyList<string> Names { get; } = ["emergency", "urgent", "call"];

    public static CareCard? Read(BlockPiece piece, BlockScope scope)
    {
        var urgency = Enum.Parse<Urgency>(piece.Name, ignoreCase: true);
        scope.Page.Once(piece.Name, piece.Line);
        var ending = scope.Page.References.Ask(Target.CareCardEnding, "").Text;
        if (!EndsInIf(piece.Heading, ending))
        {
            scope.Faults.Error("care-card", piece.Line,
                $"The heading of a care card ends in \"{ending}\". Write for example \":::{piece.Name} Call your care team today {ending}\".");
        }

        var signs = scope.BulletList(piece, CheckLinks);
        var heading = scope.Heading(piece, words => CheckLinks(words, piece.Line));
        var namesNone = urgency == Urgency.Urgent && !piece.Heading.Contains('{', StringComparison.Ordinal);
        return heading.IsEmpty || signs.IsEmpty ? null
            : new CareCard(urgency, heading, signs) { Day = namesNone ? Number("day") : "", Night = namesNone ? Number("night") : "" };

        string Number(string name) => scope.Page.References.Ask(Target.Blank, name) is { Href: not "", Text: var number } ? number : "";

        void CheckLinks(MarkdownObject words, int line)
        {
            if (urgency == Urgency.Emergency && BlockScope.HasLink(words))
            {
                scope.Faults.Error("care-card", line, "An emergency card holds no link: the reader must call, not read on. Write the words only.");
            }
        }
    }

    // "si:" and "se:" for Spanish and Portuguese; other languages say in their words.yaml how they put it
    private static bool EndsInIf(string heading, string ending) =>
        heading.EndsWith(" if:", StringComparison.OrdinalIgnoreCase) || heading.EndsWith(" si:", StringComparison.OrdinalIgnoreCase)
        || heading.EndsWith(" se:", StringComparison.OrdinalIgnoreCase)
        || (ending != Content.Words.English.CareCardEnding && heading.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
