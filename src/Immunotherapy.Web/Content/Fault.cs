using System.Globalization;

namespace Immunotherapy.Web.Content;

/// <summary>An error keeps the last good version of a file in place; a warning does not.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>Something in the content that its writer should mend, in words that say what to write instead.</summary>
/// <param name="File">Path below the content folder, with forward slashes.</param>
/// <param name="Line">Line in the file, from 1.</param>
public sealed record Fault(string File, int Line, Severity Severity, string Message)
{
    public override string ToString() =>
        $"{File}:{Line}: {(Severity == Severity.Warning ? "warning: " : "")}{Message}";
}

/// <summary>Collects the faults of one file while it is read.</summary>
public sealed class Faults(string file)
{
    // A hostile file could have a fault on each of its lines; nobody mends more than this at a time
    private const int Most = 100;

    // Names from the file stand in messages, and a hostile one could be as long as the file
    private const int LongestMessage = 600;

    private readonly List<Fault> found = [];

    public string File => file;

    public IReadOnlyList<Fault> Found => found;

    public bool HasErrors => found.Exists(fault => fault.Severity == Severity.Error);

    public void Error(int line, string message) => Add(line, Severity.Error, message);

    public void Warn(int line, string message) => Add(line, Severity.Warning, message);

    private void Add(int line, Severity severity, string message)
    {
        var fault = new Fault(file, Math.Max(line, 1), severity, OneLine(message));
        if (found.Count < Most)
        {
            // A value that is asked for twice is wrong once
            if (!found.Contains(fault))
            {
                found.Add(fault);
            }
        }
        else if (severity == Severity.Error && !HasErrors)
        {
            found[^1] = fault;
        }
    }

    // Line breaks and control characters in a name could pose as another fault, or command a terminal
    private static string OneLine(string message)
    {
        var text = message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";
        return text.Any(IsUnseen) ? string.Concat(text.Select(letter => IsUnseen(letter) ? '·' : letter)) : text;
    }

    private static bool IsUnseen(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
