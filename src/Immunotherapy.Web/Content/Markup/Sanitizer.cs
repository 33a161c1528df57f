using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>
/// The last step of every text that authors write. The library's own lists are wider than a page needs (forms, styles),
/// so the allowed names are ours, written out.
/// </summary>
public static class Sanitizer
{
    private static readonly HtmlSanitizer Html = Create();

    public static SafeHtml Clean(string html) => new(Html.Sanitize(html));

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "a", "sup", "blockquote", "code", "pre",
                "br", "hr", "div", "span", "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "href", "id", "class", "rel", "start", "scope", "tabindex", "lang", "dir",
            },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        });
        sanitizer.AllowedClasses.UnionWith(["term", "cite", "tel", "table"]);
        // No style is allowed, so no page pays for a reader of style sheets
        sanitizer.HtmlParserFactory = () => new HtmlParser();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.AllowedCssProperties.Clear();
        return sanitizer;
    }
}
