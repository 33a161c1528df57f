using System.Reflection;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Content.Support;

/// <summary>What a page may hold, written out here once more: a list taken from the code would allow what the code allows.</summary>
public static class SafeHtmlAssert
{
    private static readonly string[] Elements =
    [
        "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "a", "sup", "blockquote", "code", "pre", "br", "hr", "div",
        "span", "table", "thead", "tbody", "tr", "th", "td",
    ];

    private static readonly string[] Attributes = ["href", "id", "class", "rel", "start", "scope", "tabindex", "lang", "dir"];
    private static readonly string[] Classes = ["term", "cite", "tel", "table"];
    private static readonly string[] Addresses = ["https://", "http://", "mailto:", "tel:", "/en/", "#s-", "#source-"];

    /// <summary>All HTML of a body: what stands outside blocks and in them.</summary>
    public static IEnumerable<string> HtmlOf(Body body) => body.Segments.SelectMany(HtmlOf).Select(html => html.Value);

    /// <summary>The bytes of all HTML of a body.</summary>
    public static int BytesOf(Body body) => HtmlOf(body).Sum(Encoding.UTF8.GetByteCount);

    public static void HoldsOnlyWhatIsAllowed(Body body)
    {
        Assert.All(HtmlOf(body), HoldsOnlyWhatIsAllowed);
        Assert.All(body.Headings, heading => Assert.StartsWith("s-", heading.Anchor, StringComparison.Ordinal));
        Assert.All(body.Segments.OfType<Figure>(), figure => Assert.StartsWith("/media/drawing.svg?v=", figure.Src, StringComparison.Ordinal));
    }

    public static void HoldsOnlyWhatIsAllowed(string html)
    {
        var page = new HtmlParser().ParseDocument("<body>" + html);
        Assert.Empty(page.Head!.Children);
        Assert.Empty(page.Descendants<IComment>());
        Assert.All(page.Body!.QuerySelectorAll("*"), element =>
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => HoldsOnlyWhatIsAllowed(element, attribute));
            Assert.True(element.LocalName != "a" || element.ParentElement!.Closest("a") is null, "A link stands in a link: " + html);
        });
    }

    private static void HoldsOnlyWhatIsAllowed(IElement element, IAttr attribute)
    {
        Assert.Contains(attribute.Name, Attributes);
        if (attribute.Name == "href")
        {
            Assert.Contains(Addresses, start => attribute.Value.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        }

        if (attribute.Name == "id")
        {
            Assert.StartsWith("s-", attribute.Value, StringComparison.Ordinal);
        }

        Assert.All(element.ClassList, name => Assert.Contains(name, Classes));
    }

    // Blocks of every kind, those that are not thought of yet too
    private static IEnumerable<SafeHtml> HtmlOf(Segment segment) => segment.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType == typeof(SafeHtml))
        .Select(property => (SafeHtml)property.GetValue(segment)!);
}
