using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>A risk or a benefit as people out of 100 or 1,000, told in both frames, with time, group and source.</summary>
/// <param name="Source">The number of the source on this page, or null while sources cannot be read.</param>
public sealed record Risk(int N, int Of, string Event, string NonEvent, string Group, string Time, int? Source)
    : Segment, IBlock<Risk>
{
    public const string Name = "risk";

    public static IReadOnlyList<string> Names { get; } = [Name];

    public int Others => Of - N;

    public static Risk? Read(BlockPiece piece, BlockScope scope)
    {
        scope.NoHeading(piece);
        if (scope.Yaml(piece, "R5") is not { } fields)
        {
            return null;
        }

        var (n, of) = (RequiredNumber(fields, "n"), RequiredNumber(fields, "of"));
        var (happened, not) = (fields.Required("event"), fields.Required("nonEvent"));
        var (group, time, source) = (fields.Required("group"), fields.Required("time"), fields.Required("source"));
        fields.Close();
        if (n is null || of is null || happened == "" || not == "" || group == "" || time == "" || source == "")
        {
            return null;
        }

        if (of is not (100 or 1000) || n < 0 || n > of)
        {
            scope.Faults.Error("R5", fields.LineOf("n"), "\"of\" is 100 (or 1000 for what is rarer than 1 in 100), and \"n\" lies between 0 and it.");
            return null;
        }

        return new Risk(n.Value, of.Value, happened, not, group, time, scope.Page.Cite(source, fields.LineOf("source")));
    }

    private static int? RequiredNumber(Fields fields, string key)
    {
        fields.Required(key);
        return fields.Whole(key);
    }
}
