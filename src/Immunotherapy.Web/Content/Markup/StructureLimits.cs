namespace Immunotherapy.Web.Content.Markup;

/// <summary>
/// Looks at the raw text before any parser does. A page that no person would write (nested without end, wide as a
/// database, full of half-open brackets) is refused here, because a parser that has begun cannot be stopped. Each bound is
/// some ten times what our own pages hold; together they keep the worst page within 200 ms.
/// </summary>
public static class StructureLimits
{
    /// <summary>Largest article or page, in bytes. Ours have 9 kB.</summary>
    public const int MarkdownBytes = 128 * 1024;

    private const int Lines = 2000;
    private const int LineLength = 8000;
    private const int Indentation = 32;
    private const int Depth = 8;
    private const int Items = 500;
    private const int Columns = 25;
    private const int Headings = 100;
    private const int Definitions = 200;

    private static readonly (string Letters, int Most, string Name)[] Marks =
    [
        ("|", 600, "table cells"),
        ("[]!", 1000, "brackets"),
        ("*_~", 1000, "emphasis marks"),
        ("`", 500, "code marks"),
        ("<>&", 1000, "angle brackets"),
        ("{", 400, "braces"),
    ];

    /// <returns>True when the text may be parsed; else one error tells what to make smaller.</returns>
    public static bool Allow(string body, int firstLine, Faults faults)
    {
        var number = firstLine;
        var (headings, definitions, items, marks) = (0, 0, 0, new int[Marks.Length]);
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var line = body.AsSpan(range);
            var text = line.TrimStart();
            var words = AfterMarkers(text, out var depth);
            headings += IsHeading(words) ? 1 : 0;
            definitions += text.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            items += depth;
            for (var i = 0; i < Marks.Length; i++)
            {
                marks[i] += CountAny(line, Marks[i].Letters);
            }

            var tooMuch =
                number - firstLine >= Lines ? $"This page has more than {Lines} lines." :
                line.Length > LineLength ? $"This line has more than {LineLength} letters." :
                line.Length - text.Length > Indentation ? $"This line is indented by more than {Indentation} spaces." :
                depth > Depth ? $"Quotes and lists are nested deeper than {Depth} levels." :
                items > Items ? $"This page has more than {Items} list items and quotes." :
                line.Count('|') > Columns ? $"This table has more than {Columns - 1} columns." :
                headings > Headings ? $"This page has more than {Headings} headings." :
                definitions > Definitions ? $"This page has more than {Definitions} link definitions." :
                TooMany(marks);
            if (tooMuch is not null)
            {
                faults.Error("size", number, tooMuch + " Make it smaller or split the page.");
                return false;
            }

            number++;
        }

        return true;
    }

    private static string? TooMany(int[] marks)
    {
        var index = Enumerable.Range(0, marks.Length).FirstOrDefault(i => marks[i] > Marks[i].Most, -1);
        return index < 0 ? null : $"This page has more than {Marks[index].Most} {Marks[index].Name}.";
    }

    private static int CountAny(ReadOnlySpan<char> line, string letters)
    {
        var count = 0;
        foreach (var letter in letters)
        {
            count += line.Count(letter);
        }

        return count;
    }

    // "# words", or the line of = or - below the words
    private static bool IsHeading(ReadOnlySpan<char> words) =>
        words.StartsWith("#") || (words.Length > 0 && words[0] is '=' or '-' && words.Trim(words[0]).IsWhiteSpace());

    // Markers of quotes and lists can stand one behind the other on one line, each opening a level
    private static ReadOnlySpan<char> AfterMarkers(ReadOnlySpan<char> text, out int depth)
    {
        depth = 0;
        var isRuler = text.Length > 0 && text.IndexOfAnyExcept(text[0], ' ', '\t') < 0;
        for (var marker = Marker(text); marker > 0 && !isRuler; marker = Marker(text))
        {
            text = text[marker..].TrimStart();
            depth++;
        }

        return text;
    }

    private static int Marker(ReadOnlySpan<char> text)
    {
        if (text.StartsWith(">"))
        {
            return 1;
        }

        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var length = text.StartsWith("-") || text.StartsWith("+") || text.StartsWith("*") ? 1
            : digits is > 0 and < 10 && text[digits] is '.' or ')' ? digits + 1
            : 0;
        return length > 0 && length < text.Length && text[length] is ' ' or '\t' ? length : 0;
    }
}
