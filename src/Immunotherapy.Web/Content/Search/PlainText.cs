using System.Net;
using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Web.Content.Search;

/// <summary>
/// Collects the words of a page, parted at its headings. It reads HTML that our own sanitiser has written: tags are whole,
/// and a bare "&lt;" is a tag.
/// </summary>
internal sealed class PlainText
{
    // What does not begin a line of its own
    private static readonly string[] WithinLine = ["a", "em", "strong", "span", "code", "sup"];

    private readonly SectionText text = new();
    private bool afterItem;

    public static string Of(string html)
    {
        var plain = new PlainText();
        plain.AddHtml(html);
        return plain.text.ToString();
    }

    public void AddText(string words)
    {
        text.Part();
        text.Add(words);
    }

    /// <summary>A card is a section of its own; what follows it belongs to the heading before it.</summary>
    public void AddCard(CareCard card, string anchor)
    {
        text.Begin(anchor, card);
        AddHtml(card.Signs.Value);
        text.EndCard();
    }

    public void EndItem() => text.EndItem(';');

    public void AddHtml(string html)
    {
        text.Part();
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

    public IReadOnlyList<Section> Sections(IReadOnlyDictionary<string, string> headings) => text.Sections(headings);

    private int AfterTag(string html, ReadOnlySpan<char> tag, int after)
    {
        if (tag is ['h', >= '2' and <= '6', ..] && IdOf(tag) is { Length: > 0 } anchor)
        {
            // Its words come from the list of headings
            text.Begin(anchor);
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
            PartItems(tag);
            text.Part();
        }

        return after;
    }

    private void PartItems(ReadOnlySpan<char> tag)
    {
        if (afterItem && tag is ['l', 'i', ..])
        {
            text.EndItem(';');
        }
        else if (tag is "/ul" or "/ol")
        {
            text.EndItem('.');
        }

        afterItem = tag is "/li";
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

    private void AddEncoded(ReadOnlySpan<char> words) =>
        text.Add((words.Contains('&') ? WebUtility.HtmlDecode(words.ToString()) : words.ToString()).Replace('\n', ' '));
}
