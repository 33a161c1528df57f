using System.Text;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>A Markdown file as text, taken apart into its front matter and its body.</summary>
/// <param name="BodyLine">The line of the file on which the body begins.</param>
public sealed record PageText(string FrontMatter, string Body, int BodyLine)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>Decodes UTF-8 strictly and makes every line end a line feed.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, Faults faults)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException broken)
        {
            var line = bytes[..Math.Min(broken.Index, bytes.Length)].Count((byte)'\n') + 1;
            faults.Error("file", line, "This file is not UTF-8 text. Save it again with the encoding UTF-8.");
            return null;
        }

        text = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var control = text.AsSpan().IndexOfAny(ControlCharacters);
        if (control < 0)
        {
            return text;
        }

        faults.Error("file", LineAt(text, control), "There is a control character in this line. Delete the line and write it again.");
        return null;
    }

    public static PageText? Split(string text, Faults faults)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            faults.Error("file", 1, "The front matter is missing. Begin the file with a line \"---\", then \"title: …\".");
            return null;
        }

        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0 && text.EndsWith("\n---", StringComparison.Ordinal))
        {
            end = text.Length - 4;
        }

        if (end < 0)
        {
            faults.Error("file", 1, "The front matter does not end. Close it with a line \"---\" before the text.");
            return null;
        }

        var bodyStart = Math.Min(end + 5, text.Length);
        return new PageText(text[4..Math.Max(end, 4)], text[bodyStart..], LineAt(text, bodyStart));
    }

    // Direction overrides are among them: they can show a number or a word turned round, and nobody sees them in an editor
    private static readonly System.Buffers.SearchValues<char> ControlCharacters = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(letter => char.IsControl(letter) && letter is not ('\n' or '\t')), .. "\u202A\u202B\u202C\u202D\u202E"]);

    private static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;
}
