using System.Globalization;

namespace Immunotherapy.Web.Content;

/// <summary>What must be mended, and what should be.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>Something in the content that its writer should mend, in words that say what to write instead.</summary>
/// <param name="File">Path below the content folder, with forward slashes.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Code">The name of the rule, as docs/checks.md lists it.</param>
public sealed record Fault(string File, int Line, Severity Severity, string Code, string Message)
{
    /// <summary>
    /// Whether the file cannot be shown as it is, so that its last good version stays. A text that can be shown but
    /// breaks a rule of writing is an error too, and yet goes live: a clinic decides itself what it publishes.
    /// </summary>
    public bool HoldsBack { get; init; } = Severity == Severity.Error;

    public override string ToString() =>
        $"{File}:{Line}: {(Severity == Severity.Warning ? "warning: " : "")}{Message} [{Code}]";
}

/// <summary>Collects the faults of one file while it is read.</summary>
/// <param name="holdBack">Whether an error keeps the file from being shown.</param>
public sealed class Faults(string file, bool holdBack = true)
{
    // A hostile file could have a fault on each of its lines; nobody mends more than this at a time
    private const int Most = 100;

    // Names from the file stand in messages, and a hostile one could be as long as the file
    private const int LongestMessage = 600;

    private readonly List<Fault> found = [];

    public string File => file;

    public IReadOnlyList<Fault> Found => found;

    /// <summary>Nothing more is kept, so looking for what was meant is work for nobody.</summary>
    public bool AreFull => found.Count >= Most;

    public bool HasErrors => found.Exists(fault => fault.Severity == Severity.Error);

    public void Error(string code, int line, string message) => Add(code, line, Severity.Error, message);

    public void Warn(string code, int line, string message) => Add(code, line, Severity.Warning, message);

    private void Add(string code, int line, Severity severity, string message)
    {
        var fault = new Fault(file, Math.Max(line, 1), severity, code, OneLine(message)) { HoldsBack = holdBack && severity == Severity.Error };
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
