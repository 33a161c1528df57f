using System.Text;
using CsCheck;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Content.Support;

/// <summary>Texts and bytes that a careless or hostile author could leave in a file.</summary>
public static class Nasty
{
    private static readonly string[] Markup =
    [
        "a", "word ", " ", "\n", "\n\n", "\t", "    ", "  \n", "\\", "\\\n", "# ", "## ", "### A heading\n", "\n===\n", "\n---\n", "***\n", "- ", "\n- ", "\n  - ", "1. ",
        "\n2) ", "> ", "\n> > ", "*", "**", "***", "_", "__", "~~", "`", "``", "\n```\n", "\n~~~ js\n", "[", "]", "[]", "[]()", "![", "](", ")", "(", "[a](b.md)", "[a](side-effects.md)",
        "[a](side-effects.md#how-it-works)", "[a](#a-heading)", "[T](term:t-cell)", "[T](term:x)", "[a](<", ">)", "[a][b]", "\n[b]: side-effects.md \"t\"\n", "\n[b]: javascript:alert(1)\n", "[^1]", "\n[^1]: a\n",
        "[@first-source]", "[@second-source; first-source]", "[@", "{day}", "{emergency}", "{x}", "{", "}", "{#id .class onclick=alert(1)}", "![a](../../media/drawing.svg \"c\")", "\n\n![a](../../media/drawing.svg \"c\")\n\n",
        "![](data:image/png;base64,AA)", "![a](javascript:alert(1))", "[x](javascript:alert(1))", "[x](JAVASCRIPT&colon;alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](java\tscript:alert(1))", "[x](data:text/html,<script>)",
        "[x](https://example.org/\"onmouseover=alert(1))", "[x](https://example.org/'><img>)", "[x](mailto:a@b?subject=\"><script>)", "[x](tel:\"onclick=1)", "<https://example.org/\"a>", "<javascript:alert(1)>", "<a@b.c>", "https://example.org",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<style>*{}</style>", "<iframe src=//a>", "<a href=javascript:alert(1)>", "<!-- ", " -->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE a>", "<math><mi>", "</p>", "</div>", "<", ">", "&",
        "&lt;script&gt;", "&#0;", "&#xD800;", "&#x110000;", "&amp;", "&nbsp;", "&NotEqualTilde;", "&quot;", "\"", "'", "|", "a|b\n-|-\n", "|:-:|\n", "\n|c|d|\n", "\n+---+\n", "\n:::note\n", "\n:::\n", "\n:::risk\nn: 1\nof: 100\n",
        "event: a\nnonEvent: b\ngroup: c\ntime: d\nsource: first-source\n", "\n:::emergency Call {emergency} now if:\n- faint\n:::\n", "\n:::compare\n", "\n:::nope\n", "\n:::timeline *a* [b](side-effects.md)\n- c\n:::\n", "\n    :::\n", ":::", "\n: definition\n", "*[HTML]: a\n", "$$", "==", "^^", "--", "...", "\u0000", "\u0001", "\u00A0", "\u00AD",
        "\u200B", "\u200D", "\u200E", "\u202E", "\u2028", "\u2066", "\uFEFF", "\uFFFD", "\uFFFE", "\uD83D\uDE00", "e\u0301\u0301\u0301", "İ", "ß", "治療", "العربية", "s-", "source-1", "id", "\r", "\r\n",
    ];

    private static readonly string[] Yaml =
    [
        "a", "title", "keyMessage", "topic", "order", "sources", "related", "drugs", "codes", "review", "translation", "updated", "nextReview", "by", "role", "on", "text", "name", "scope", "clinic", "emergency", "topics", "id", "en", "term", "meaning",
        "key", "url", "home", "dateFormat", "outOf", ": ", ":", ":\n", "\n", "\n  ", "\n    ", "- ", "\n- ", "\n  - ", "[", "]", "{", "}", ", ", ",", "\"", "'", "# ", " #", "|\n", ">-\n", "|9\n", "? ", "?", "& ", "&a ", "*a", "*", "!", "!!str ", "!<", "%YAML 1.2\n", "%TAG ! a\n",
        "%", "---\n", "\n---\n", "\n...\n", "~", "null", "true", "false", "12", "-1", "1e9", "99999999999999", "2026-11-23", "9999-99-99", "https://example.org", "javascript:1", "\"\\u0000\"", "\"\\ud800\"", "\"\\uD83D\\uDE00\"", "\"\\U0011FFFF\"", "\"\\xZZ\"",
        "\"\\", "\\n", "''", "<<: ", "=: ", "@", "`", "\t", " ", "  ", "\u00A0", "\u2028", "\uFEFF", "\u202E", "é", "😀", "{0}", "{1}", "%d", "yyyy", "America/New_York", "911", "first-source", "basics", "pd-1",
    ];

    /// <summary>Pieces of Markdown in any order, one of them now and then many times.</summary>
    public static Gen<string> Bodies { get; } = Of(Markup);

    public static Gen<string> YamlTexts { get; } = Of(Yaml);

    /// <summary>Any bytes.</summary>
    public static Gen<byte[]> Bytes { get; } = Gen.Byte.Array[0, 300];

    /// <summary>Any characters, unpaired surrogates left out: no file can hold those.</summary>
    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.String[Gen.Char['\u0001', '\u007f'], 0, 200],
        Gen.Int[0, 0x10FFFF].Where(code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32).Array[0, 100].Select(string.Concat));

    public static Gen<string> One(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);

    /// <summary>A good text in which something was cut out, doubled or overwritten.</summary>
    public static Gen<byte[]> Damaged(string good) => Damaged(Encoding.UTF8.GetBytes(good));

    public static Gen<string> FrontMatters { get; } = Gen.Select(Gen.Int[0, 9], YamlTexts, (line, text) =>
    {
        var lines = ContentFixture.Article().Split('\n');
        lines[1 + line] = text;
        return string.Join('\n', lines);
    });

    private static Gen<string> Of(string[] pieces) => Gen.Select(One(pieces), Gen.Frequency((12, Gen.Const(1)), (1, Gen.Int[2, 60])),
        (piece, times) => new StringBuilder().Insert(0, piece, times).ToString()).Array[0, 40].Select(string.Concat);

    private static Gen<byte[]> Damaged(byte[] good) => Gen.Select(Gen.Int[0, good.Length], Gen.Int[0, good.Length], Gen.OneOf(Gen.Byte.Array[0, 8], One(Markup).Select(Encoding.UTF8.GetBytes)), Gen.Int[0, 3],
        (from, length, put, way) => way switch
        {
            0 => good[..from],
            1 => [.. good[..from], .. put, .. good[from..]],
            2 => [.. good[..from], .. good[Math.Min(from + (length / 10), good.Length)..]],
            _ => [.. good[..from], .. good],
        });
}
