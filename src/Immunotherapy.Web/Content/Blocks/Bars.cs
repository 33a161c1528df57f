using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>One bar: so many people out of the block's <c>of</c>.</summary>
public sealed record Bar(string Label, int N);

/// <summary>Several counts on one scale that begins at 0 and runs to the whole.</summary>
public sealed record Bars(SafeHtml Heading, int Of, string Group, int? Source, IReadOnlyList<Bar> Rows) : Segment, IBlock<Bars>
{
    private const int MostRows = 7;

    public static IReadOnlyList<string> Names { get; } = ["bars"];

    public static Bars? Read(BlockPiece piece, BlockScope scope)
    {
        if (scope.Yaml(piece, "numbers") is not { } fields)
        {
            return null;
        }

        var of = fields.Whole("of") ?? 100;
        var (group, source) = (fields.Required("group"), fields.Required("source"));
        var rows = new List<Bar>();
        foreach (var row in fields.Maps("rows"))
        {
            rows.Add(new Bar(row.Required("label"), row.Whole("n") ?? -1));
            row.Close();
        }

        fields.Close();
        if (of is not (100 or 1000) || rows.Count is 0 or > MostRows || rows.Exists(row => row.N < 0 || row.N > of))
        {
            scope.Faults.Error("numbers", piece.Line,
                $"\":::bars\" needs of: 100, and rows: 1 to {MostRows} entries \"- {{ label: …, n: … }}\" with n between 0 and {of}.");
            return null;
        }

        return group == "" || source == ""
            ? null
            : new Bars(scope.Heading(piece), of, group, scope.Page.Cite(source, fields.LineOf("source")), rows);
    }
}
