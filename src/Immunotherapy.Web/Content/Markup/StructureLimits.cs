namespace Immunotherapy.Web.Content.Markup;

/// <summary>
/// Looks at the raw text before any parser does. A page that no person would write (nested without end, wide as a
/// database, full of half-open brackets) is refused here, because a parser that has begun cannot be stopped.
/// </summary>
public static class StructureLimits
{
    /// <summary>Largest article or page, in bytes. Ours have 8 kB.</summary>
    public const int MarkdownBytes = 128 * 1024;

    private const int Lines = 4000;
    private const int LineLength = 8000;
    private const int Indentation = 32;
    private const int Quotes = 8;
    private const int Headings = 200;
    private const int Definitions = 200;

    private static readonly (string Letters, int Most, string Name)[] Marks =
    [
        ("|", 3000, "table cells"),
        ("[]!", 4000, "brackets"),
        ("*_~", 4000, "emphasis marks"),
        ("`", 1000, "code marks"),
        ("<>&", 4000, "angle brackets"),
    ];

    /// <returns>True when the text may be parsed; else one error tells what to make smaller.</returns>
    public static bool Allow(string body, int firstLine, Faults faults)
    {
        var number = firstLine;
        var (headings, definitions, marks) = (0, 0, new int[Marks.Length]);
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            var text = line.TrimStart();
            headings += text.StartsWith("#") ? 1 : 0;
            definitions += text.StartsWith("[") && text.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            for (var i = 0; i < Marks.Length; i++)
            {
                marks[i] += CountAny(line, Marks[i].Letters);
            }

            var tooMuch =
                number - firstLine >= Lines ? $"This page has more than {Lines} lines." :
                line.Length > LineLength ? $"This line has more than {LineLength} letters." :
                line.Length - text.Length > Indentation ? $"This line is indented by more than {Indentation} spaces." :
                QuoteDepth(text) > Quotes ? $"Quotes are nested deeper than {Quotes} levels." :
                headings > Headings ? $"This page has more than {Headings} headings." :
                definitions > Definitions ? $"This page has more than {Definitions} link definitions." :
                TooMany(marks);
            if (tooMuch is not null)
            {
                faults.Error(number, tooMuch + " Make it smaller or split the page.");
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

    // Quote and list markers can stand one behind the other on one line, each opening a level
    private static int QuoteDepth(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var letter in text)
        {
            if (letter is '>' or '-' or '+' or '*')
            {
                depth++;
            }
            else if (letter != ' ')
            {
                break;
            }
        }

        // A ruled line of hyphens opens nothing
        return text.Trim("-* +").IsEmpty && !text.Contains('>') ? 0 : depth;
    }
}
