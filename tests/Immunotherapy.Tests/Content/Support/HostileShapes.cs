using System.Text;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Content.Support;

/// <summary>
/// Texts that cost a parser more than their length: each grows with a number, and <see cref="Largest"/> is the largest one
/// that may still be parsed.
/// </summary>
public static class HostileShapes
{
    private const int Room = StructureLimits.MarkdownBytes - 1000;

    private static readonly Dictionary<string, Func<int, string>> Shapes = new(StringComparer.Ordinal)
    {
        ["words"] = n => Wrapped("word ", n),
        ["abbreviations"] = n => Lines("ABCD EFGH.", 1) + string.Concat(Enumerable.Range(0, n).Select(i => $"{(char)('A' + i % 26)}{(char)('A' + i / 26 % 26)}{(char)('A' + i / 676 % 26)}Z{(i % 9 == 8 ? ".\n\n" : " ")}")),
        ["decimals"] = n => Wrapped("1.5 ", n),
        ["decimals in sentences"] = n => Lines("It is 1.5 and 2.5 and 3-4 and 5.5. ", n),
        ["words of likelihood"] = n => Lines("Rare common. Most people. It is twice as likely, 38% lower. ", n),
        ["frequencies"] = n => Lines("About 1 of 100 and 2 out of every 100 and 3 in 10 had it. ", n),
        ["passives"] = n => Wrapped("is not not usually is being given ", n),
        ["hard words in brackets"] = n => Lines("PD-1 (PD-1) administered (administered) toxicity. ", n),
        ["vowels"] = n => Wrapped(Repeat("io", 45), n),
        ["sentence ends"] = n => Wrapped("A. b? C! e.g. Dr. ", n),
        ["long words"] = n => Wrapped(new string('x', 99), n),
        ["one letter a line"] = n => Lines("a", n),
        ["hard breaks"] = n => Lines("a\\", n),
        ["quotation marks"] = n => Wrapped("\"'", n),
        ["no-break spaces"] = n => Wrapped("\u00A0a", n),
        ["direction marks"] = n => Wrapped("\u202E\u2066a", n),
        ["line separators"] = n => Wrapped("*a\u2028\u2029", n),
        ["wide table"] = n => $"{Repeat("|a", 24)}\n{Repeat("|-", 24)}\n{Lines("|b", n)}",
        ["wide aligned table"] = n => $"{Repeat("|:-:", 24)}\n{Repeat("|:-:", 24)}\n{Lines("|*b*", n)}",
        ["long table"] = n => "a|b\n-|-\n" + Lines("c|d", n),
        ["full table"] = n => $"{Repeat("|a", 24)}\n{Repeat("|-", 24)}\n{Lines(Repeat("|b", 24), n)}",
        ["many tables"] = n => Lines("a|b\n-|-\nc|d\n", n),
        ["tables in quotes"] = n => Lines("> a|b\n> -|-", n),
        ["tables in lists"] = n => Lines("- a|b\n  -|-", n),
        ["pipes and stars"] = n => Lines(Repeat("*a|", 20), n),
        ["pipes and brackets"] = n => Lines(Repeat("[a|", 20), n),
        ["open brackets"] = n => Wrapped("[", n),
        ["open brackets a line"] = n => Lines("[a", n),
        ["closed brackets"] = n => Wrapped("]", n),
        ["empty brackets"] = n => Wrapped("[]", n),
        ["nested brackets"] = n => Repeat("[", n) + Repeat("]", n),
        ["open links"] = n => Wrapped("[a](", n),
        ["open links to angles"] = n => Wrapped("[a](<b", n),
        ["open titles"] = n => Wrapped("[a](b \"", n),
        ["nested links"] = n => $"{Repeat("[", n)}a{Repeat("](b.md)", n)}",
        ["nested pictures"] = n => $"{Repeat("![", n)}a{Repeat("](b)", n)}",
        ["open pictures"] = n => Wrapped("![a](", n),
        ["open references"] = n => Wrapped("[a][", n),
        ["parentheses"] = n => "[a](" + Repeat("(", n),
        ["unknown articles"] = n => Numbered("[a](unknown-article-{0}.md)", n),
        ["unknown terms"] = n => Numbered("[a](term:unknown-{0})", n),
        ["unknown sources"] = n => Numbered("[@a{0};b{0};c{0};d{0};e{0};f{0};g{0};h{0};i{0};j{0}]", n),
        ["unknown sources, many at once"] = n => Lines($"[@{Repeat("a;", 140)}]", n),
        ["unknown blanks"] = n => Wrapped("{abc} ", n),
        ["known blanks"] = n => Wrapped("{emergency} ", n),
        ["figures"] = n => Lines("![a](../../media/drawing.svg \"c\")\n", n),
        ["open stars"] = n => Wrapped("*a ", n),
        ["open double stars"] = n => Wrapped("**a ", n),
        ["open underscores"] = n => Wrapped("_a ", n),
        ["open stars and underscores"] = n => Wrapped("*a _b ", n),
        ["nested stars"] = n => Repeat("*a ", n) + Repeat("a* ", n),
        ["nested double stars"] = n => Repeat("**a ", n) + Repeat("a** ", n),
        ["run of stars"] = n => $"a{Repeat("*", n)}a",
        ["runs of stars"] = n => Wrapped("a***b", n),
        ["runs of underscores"] = n => Wrapped("a__b_ ", n),
        ["tildes"] = n => Wrapped("~a ", n),
        ["open code"] = n => Wrapped("`` a ` ", n),
        ["code runs"] = n => string.Join(' ', Enumerable.Range(1, n).Select(run => Repeat("`", run) + "a")),
        ["open tags"] = n => Wrapped("<a ", n),
        ["angles"] = n => Wrapped("<", n),
        ["open comments"] = n => Wrapped("<!-- ", n),
        ["open instructions"] = n => Wrapped("<? ", n),
        ["open character data"] = n => Wrapped("<![CDATA[ ", n),
        ["attributes"] = n => $"<a {Repeat("b='c' ", n)}",
        ["tags"] = n => Wrapped("<b>x</b> ", n),
        ["blocks of tags"] = n => Lines("<div>\n", n),
        ["autolinks"] = n => Wrapped("<https://a.b> ", n),
        ["addresses"] = n => Wrapped("https://example.org a@b.c ", n),
        ["entities"] = n => Wrapped("&amp;", n),
        ["unknown entities"] = n => Wrapped("&abcdefghijkl", n),
        ["numbered entities"] = n => Wrapped("&#1114111;", n),
        ["deep quotes"] = n => Lines(Repeat(">", 8) + "a", n),
        ["lazy quotes"] = n => Repeat("> ", 8) + Lines("a", n),
        ["deep lists"] = n => Lines(Repeat("- ", 8) + "a", n),
        ["deep numbered lists"] = n => Lines(Repeat("1. ", 8) + "a", n),
        ["lists of changing kind"] = n => Lines($"{Repeat("1) ", 8)}a\n{Repeat("1. ", 8)}a", n),
        ["list"] = n => Lines("- a", n),
        ["loose list"] = n => Lines("- a\n", n),
        ["empty items"] = n => Lines("- ", n),
        ["stairs"] = n => string.Concat(Enumerable.Range(0, n).Select(step => $"{Repeat(" ", Math.Min(step * 2, 32))}- a\n")),
        ["waves"] = n => string.Concat(Enumerable.Range(0, n).Select(step => $"{Repeat(" ", step % 33)}- a\n")),
        ["tabs"] = n => Lines($"-{Repeat("\t", 900)}a", n),
        ["headings"] = n => Lines("## a\n", n),
        ["underlined headings"] = n => Lines("a\n---", n),
        ["headings underlined by one"] = n => Lines("a\n-", n),
        ["headings in quotes"] = n => Lines("> ## a", n),
        ["headings in lists"] = n => Lines("- # a", n),
        ["underlined headings in quotes"] = n => Lines("> a\n> ===", n),
        ["long headings"] = n => Lines("## " + Repeat("a ", 3900), n),
        ["long definitions"] = n => $"{Lines("[d]: https://example.org/" + new string('x', 1900), 20)}\n{Wrapped("[d] ", n)}",
        ["definitions"] = n => $"{Numbered("[d{0}]: side-effects.md", n)}\n\n{Numbered("[d{0}] ", n)}",
        ["definitions in lists"] = n => Numbered("- [d{0}]: /u", n),
        ["definitions in quotes"] = n => Numbered("> [d{0}]: /u", n),
        ["titles of definitions"] = n => "[a]: b \"" + Wrapped("c ", n),
        ["code blocks"] = n => Lines("~~~\na\n~~~", n),
        ["indented code"] = n => Lines("    a", n),
        ["notes"] = n => Lines(":::note\na\n:::", n),
        ["notes with definitions"] = n => Lines($":::note\n[d]: https://example.org/{new string('x', 1500)}\n\n{Repeat("[d] ", 40)}\n:::", n),
        ["risks"] = n => Lines(":::risk\nn: 1\nof: 100\nevent: a\nnonEvent: b\ngroup: c\ntime: d\nsource: first-source\n:::", n),
        ["unknown blocks"] = n => Lines(":::nope\n:::", n),
        ["blocks in blocks"] = n => Lines(":::compare", n) + Lines(":::", n),
        ["rulers"] = n => Lines("***\n", n),
        ["everything"] = n => string.Concat(Enumerable.Repeat(
            "- *a* **b** _c_ [@first-source] [d](side-effects.md) [e](term:t-cell) `f` <b>g</b> &amp; {day}\n\n| h | i |\n|---|---|\n| [j] | *k |\n\n> 1. *l [m\n\n", n)),
    };

    public static IEnumerable<string> Names => Shapes.Keys;

    /// <summary>The largest text of a shape that is within the bounds together with what stands above and below it.</summary>
    public static string Largest(string name, string above, string below)
    {
        string Shape(int size) => above + Shapes[name](size) + below;
        var (allowed, refused) = (0, 1);
        while (IsAllowed(Shape(refused)))
        {
            (allowed, refused) = (refused, refused * 2);
        }

        while (refused - allowed > 1)
        {
            var middle = (allowed + refused) / 2;
            (allowed, refused) = IsAllowed(Shape(middle)) ? (middle, refused) : (allowed, middle);
        }

        return Shapes[name](allowed);
    }

    private static bool IsAllowed(string body) =>
        Encoding.UTF8.GetByteCount(body) <= Room && StructureLimits.Allow(body, 1, new Faults("shape.md"));

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Lines(string line, int times) => Repeat(line + "\n", times);

    private static string Wrapped(string text, int times)
    {
        var perLine = 7900 / text.Length;
        return Lines(Repeat(text, perLine), times / perLine) + Repeat(text, times % perLine);
    }

    private static string Numbered(string format, int times) =>
        string.Join('\n', Enumerable.Range(0, times).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, number)));
}
