using System.Text;
using System.Text.RegularExpressions;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content;

/// <summary>
/// The part of a page that a reader may act on in danger: care cards, what to do and not to do, the call to action, and each
/// line with a dose, a temperature, a number to call or the word emergency. When it changes, a translation made before is
/// not safe any more.
/// </summary>
public static partial class SafetyText
{
    private static readonly HashSet<string> SafetyBlocks = new(StringComparer.Ordinal) { "emergency", "urgent", "call", "do", "dont" };

    /// <returns>A hash of that part. Line ends, indentation and order of the front matter do not count.</returns>
    public static string HashOf(FrontMatter front, IReadOnlyList<Piece> pieces)
    {
        var text = new StringBuilder(front.CallToAction).Append('\n');
        foreach (var piece in pieces)
        {
            if (piece is BlockPiece block && SafetyBlocks.Contains(block.Name))
            {
                text.Append(block.Name).Append(' ').Append(block.Heading).Append('\n');
                Append(text, block.Text, _ => true);
            }
            else
            {
                Append(text, piece.Text, line => Sign().IsMatch(line));
            }
        }

        return Signature.HashOf(text.ToString());
    }

    private static void Append(StringBuilder text, string lines, Func<string, bool> isSafety)
    {
        foreach (var line in lines.Split('\n').Select(line => line.Trim()).Where(line => line != "" && isSafety(line)))
        {
            text.Append(line).Append('\n');
        }
    }

    [GeneratedRegex(@"\{[a-z]+\}|°|[0-9] ?(mg|mcg|µg|g|mL|ml|IU|units?)\b|\b(dos(e|es|is|ing)|emergency|emergencia|emergencias)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Sign();
}
