namespace Immunotherapy.Web.Shared;

/// <summary>Text as a reader typed it into a form: counted and looked at, never cut or changed but for its line ends.</summary>
public static class TypedText
{
    /// <summary>CR LF and CR become LF, which is what a browser's line ends mean.</summary>
    public static string LineEnds(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Unicode scalar values: what looks like one letter to a program of any kind.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>
    /// SQLite's own text functions stop at NUL, and PostgreSQL refuses it. U+0080 to U+009F are encoded for HTML as
    /// references that browsers read as other letters, so those would not come back as they were written.
    /// </summary>
    public static bool HasOddLetter(string text) => text.Any(letter => letter is '\0' or (>= '\u0080' and <= '\u009F'));
}
