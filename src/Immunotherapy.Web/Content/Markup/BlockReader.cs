namespace Immunotherapy.Web.Content.Markup;

/// <summary>A stretch of a page's body: ordinary Markdown or what stands between <c>:::name</c> and <c>:::</c>.</summary>
public abstract record Piece(string Text, int Line);

public sealed record MarkdownPiece(string Text, int Line) : Piece(Text, Line);

/// <param name="Name">The word after the colons.</param>
/// <param name="Heading">The rest of that line.</param>
/// <param name="Text">The lines between, nested blocks included.</param>
public sealed record BlockPiece(string Name, string Heading, string Text, int Line) : Piece(Text, Line)
{
    public int TextLine => Line + 1;
}

/// <summary>Takes a body apart at the <c>:::</c> lines. Lines inside a fenced code block are text.</summary>
public static class BlockReader
{
    private const string Fence = ":::";
    private const int DeepestNesting = 4;

    public static IReadOnlyList<Piece> Read(string body, int firstLine, Faults faults)
    {
        var pieces = new List<Piece>();
        var lines = body.Split('\n');
        var start = 0;
        (int Index, int Depth) open = (-1, 0);
        (int Index, string Fence) code = (-1, "");
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (CodeFence(line, code.Fence) is { } fence)
            {
                code = (i, fence);
                continue;
            }

            if (code.Fence != "" || !IsFence(line))
            {
                continue;
            }

            var name = line.TrimStart().TrimStart(':').Trim();
            if (name != "")
            {
                if (open.Depth == 0)
                {
                    Add(new MarkdownPiece(Join(start, i), firstLine + start));
                    open.Index = i;
                }

                open.Depth = Math.Min(open.Depth + 1, DeepestNesting);
            }
            else if (open.Depth == 0)
            {
                faults.Error("block", firstLine + i, "\":::\" closes a block that is not open. Delete the line or write a name after it.");
                start = i + 1;
            }
            else if (--open.Depth == 0)
            {
                Add(Block(open.Index, i));
                start = i + 1;
            }
        }

        // Care cards below an open code block would be shown as code, and nobody would be told
        if (code.Fence != "")
        {
            faults.Error("block", firstLine + code.Index, $"The code block is not closed. Add a line \"{code.Fence}\" where it ends.");
            return pieces;
        }

        if (open.Depth > 0)
        {
            var (block, _) = NameOf(lines[open.Index]);
            faults.Error("block", firstLine + open.Index, $"The block \":::{block}\" is not closed. Add a line \":::\" where it ends.");
            return pieces;
        }

        Add(new MarkdownPiece(Join(start, lines.Length), firstLine + start));
        return pieces;

        string Join(int from, int to) => string.Join('\n', lines[from..to]);

        void Add(Piece piece)
        {
            if (piece is BlockPiece || !string.IsNullOrWhiteSpace(piece.Text))
            {
                pieces.Add(piece);
            }
        }

        BlockPiece Block(int from, int to)
        {
            var (name, heading) = NameOf(lines[from]);
            return new BlockPiece(name, heading, Join(from + 1, to), firstLine + from);
        }
    }

    private static (string Name, string Heading) NameOf(string line)
    {
        var words = line.Trim().TrimStart(':').Trim().Split([' ', '\t'], 2);
        return (words[0], words.Length > 1 ? words[1].Trim() : "");
    }

    private static bool IsFence(string line) =>
        line.TrimStart() is var text && text.StartsWith(Fence, StringComparison.Ordinal) && line.Length - text.Length <= 3;

    /// <returns>The marks that open a code block, "" for those that close the open one, null for any other line.</returns>
    private static string? CodeFence(string line, string open)
    {
        var text = line.TrimStart(' ');
        if (line.Length - text.Length > 3 || text.Length < 3 || text[0] is not ('`' or '~'))
        {
            return null;
        }

        var after = text.TrimStart(text[0]);
        var marks = text[..^after.Length];
        if (open != "")
        {
            return marks.StartsWith(open, StringComparison.Ordinal) && after == "" ? "" : null;
        }

        return marks.Length < 3 || (marks[0] == '`' && after.Contains('`', StringComparison.Ordinal)) ? null : marks;
    }
}
