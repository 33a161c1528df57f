using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Immunotherapy.Web.Content.Yaml;

/// <summary>How much YAML is read from one text. Front matter is small; the data files of a site are longer.</summary>
public sealed record YamlBounds(int Bytes, int Depth, int Events)
{
    public static readonly YamlBounds FrontMatter = new(16 * 1024, 4, 500);

    public static readonly YamlBounds DataFile = new(1024 * 1024, 6, 30_000);
}

/// <summary>
/// Reads YAML event by event and stops at the first one out of bounds, so that no text can make it recurse, grow or
/// build objects: no anchors, aliases, tags, second documents or repeated keys.
/// </summary>
public sealed class BoundedYaml
{
    private readonly Parser parser;
    private readonly YamlBounds bounds;
    private readonly int offset;
    private readonly int lines;

    private int events;

    private BoundedYaml(string text, int firstLine, YamlBounds bounds)
    {
        parser = new Parser(new StringReader(text));
        this.bounds = bounds;
        offset = firstLine - 1;
        lines = text.AsSpan().Count('\n') + 1;
    }

    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins.</param>
    /// <returns>The text as a tree, or null with one error in <paramref name="faults"/>.</returns>
    public static YamlNode? Read(string text, int firstLine, YamlBounds bounds, Faults faults)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(text) > bounds.Bytes)
        {
            faults.Error("yaml", firstLine, $"This YAML is longer than {bounds.Bytes / 1024} kB. Shorten it.");
            return null;
        }

        try
        {
            return new BoundedYaml(text, firstLine, bounds).Document(firstLine);
        }
        catch (OutOfBoundsException refused)
        {
            faults.Error("yaml", refused.Line, refused.Message);
            return null;
        }
    }

    private YamlNode Document(int firstLine)
    {
        Next();
        Next();
        if (parser.Current is StreamEnd)
        {
            return new YamlMap([], firstLine);
        }

        Next();
        var root = Node(1);
        Next();
        Next();
        return parser.Current is StreamEnd ? root : throw Refuse("There is a second YAML document. Keep one.");
    }

    private YamlNode Node(int depth)
    {
        if (parser.Current is AnchorAlias || parser.Current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refuse("Anchors and aliases (& and *) are not read. Write the text out, or put it in quotes.");
        }

        if (parser.Current is NodeEvent { Tag.IsEmpty: false })
        {
            throw Refuse("Tags (!) are not read. Put the text in quotes.");
        }

        var line = Line;
        switch (parser.Current)
        {
            case Scalar scalar:
                var empty = scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" };
                return new YamlText(empty ? "" : scalar.Value, line);
            case SequenceStart:
                return new YamlList(Items(Deeper(depth)), line);
            case MappingStart:
                return new YamlMap(Entries(Deeper(depth)), line);
            default:
                throw Refuse("This is not YAML that can be read here.");
        }
    }

    private List<YamlNode> Items(int depth)
    {
        var items = new List<YamlNode>();
        for (Next(); parser.Current is not SequenceEnd; Next())
        {
            items.Add(Node(depth));
        }

        return items;
    }

    private List<YamlEntry> Entries(int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (Next(); parser.Current is not MappingEnd; Next())
        {
            if (parser.Current is not Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } key)
            {
                throw Refuse("A key must be plain text.");
            }

            var line = Line;
            if (!keys.Add(key.Value))
            {
                throw Refuse($"\"{key.Value}\" is written twice. Keep one of them.");
            }

            Next();
            entries.Add(new YamlEntry(key.Value, Node(depth), line));
        }

        return entries;
    }

    private int Deeper(int depth) =>
        depth <= bounds.Depth ? depth + 1 : throw Refuse($"This YAML is nested deeper than {bounds.Depth} levels.");

    private int Line => LineOf(parser.Current?.Start ?? Mark.Empty);

    // What ends too early is noticed on the line after the last, which is not there; and YAML knows more line ends than we do
    private int LineOf(Mark mark) => offset + Math.Clamp((int)mark.Line, 1, lines);

    private void Next()
    {
        if (++events > bounds.Events)
        {
            throw Refuse($"This YAML has more than {bounds.Events} parts. Shorten it.");
        }

        if (!MoveNext())
        {
            throw Refuse("This YAML ends in the middle.");
        }
    }

    private bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException broken)
        {
            throw new OutOfBoundsException(LineOf(broken.Start),
                $"This is not YAML: {FirstLine(broken.Message)} Check quotes, brackets and the spaces at the start of the line.");
        }
        catch (Exception unforeseen) when (unforeseen is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException or NullReferenceException)
        {
            // The parser gives up in its own ways on lines such as "..."; to a writer they are all one
            throw Refuse("This is not YAML that can be read here. Check this line and the one before, and put texts in quotes.");
        }
    }

    private OutOfBoundsException Refuse(string message) => new(Line, message);

    private static string FirstLine(string message)
    {
        var line = message.Split('\n', 2)[0].Trim();
        return line.EndsWith('.') ? line : line + ".";
    }

    private sealed class OutOfBoundsException(int line, string message) : Exception(message)
    {
        public int Line => line;
    }
}
