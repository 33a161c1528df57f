using System.Net;
using System.Text;

namespace Immunotherapy.Web.Content.Search;

/// <summary>
/// Collects the words of a page, parted at its headings. It reads HTML that our own sanitiser has written: tags are whole,
/// and a bare "&lt;" is a tag.
/// </summary>
internal sealed class PlainText
{
    // What does not begin a line of its own
    private static readonly string[] WithinLine = ["a", "em", "strong", "span", "code", "sup"];

    private readonly StringBuilder text = new();
    private readonly List<(string Anchor, int Start)> starts = [("", 0)];

    public void AddText(string words)
    {
        Part();
        text.Append(words);
    }

    public void AddHtml(string html)
    {
        Part();
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                open = html.Length;
            }

            AddEncoded(html.AsSpan(at, open - at));
            var close = open < html.Length ? html.IndexOf('>', open) : -1;
            if (close < 0)
            {
                break;
            }

            at = AfterTag(html, html.AsSpan(open + 1, close - open - 1), close + 1);
        }
    }

    /// <param name="headings">The words of the page's headings by their anchors.</param>
    public IReadOnlyList<Section> Sections(IReadOnlyDictionary<string, string> headings)
    {
        var sections = new List<Section>();
        for (var i = 0; i < starts.Count; i++)
        {
            var (anchor, start) = starts[i];
            var words = text.ToString(start, (i + 1 < starts.Count ? starts[i + 1].Start : text.Length) - start).Trim();
            if (words != "" || anchor != "")
            {
                sections.Add(new Section(anchor, headings.GetValueOrDefault(anchor, ""), words));
            }
        }

        return sections;
    }

    private int AfterTag(string html, ReadOnlySpan<char> tag, int after)
    {
        if (tag is ['h', >= '2' and <= '6', ..] && IdOf(tag) is { Length: > 0 } anchor)
        {
            // Its words come from the list of headings
            starts.Add((anchor, text.Length));
            return SkipTo(html, $"</{tag[..2]}>", after);
        }

        if (tag.StartsWith("sup", StringComparison.Ordinal) && tag.Contains("cite", StringComparison.Ordinal))
        {
            return SkipTo(html, "</sup>", after);
        }

        var name = tag.TrimStart('/');
        var end = name.IndexOf(' ');
        if (!WithinLine.AsSpan().Contains((end < 0 ? name : name[..end]).ToString()))
        {
            Part();
        }

        return after;
    }

    private static int SkipTo(string html, string tag, int after)
    {
        var end = html.IndexOf(tag, after, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + tag.Length;
    }

    private static string IdOf(ReadOnlySpan<char> tag)
    {
        const string Id = " id=\"";
        var start = tag.IndexOf(Id, StringComparison.Ordinal);
        var rest = start < 0 ? [] : tag[(start + Id.Length)..];
        var end = rest.IndexOf('"');
        return end < 0 ? "" : WebUtility.HtmlDecode(rest[..end].ToString());
    }

    private void AddEncoded(ReadOnlySpan<char> words)
    {
        if (words.Contains('&'))
        {
            text.Append(WebUtility.HtmlDecode(words.ToString()).Replace('\n', ' '));
            return;
        }

        var start = text.Length;
        text.Append(words);
        text.Replace('\n', ' ', start, words.Length);
    }

    private void Part()
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }
}
