using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>Writes resolved text as HTML, within the cap, and hands it to the sanitiser.</summary>
internal sealed class ProsePrinter : IDisposable
{
    private readonly CappedWriter writer;
    private readonly HtmlRenderer html;

    public ProsePrinter(PageRoom room)
    {
        writer = new CappedWriter(room);
        html = new HtmlRenderer(writer);
        ProseParser.Pipeline.Setup(html);
        html.ObjectRenderers.RemoveAll(renderer => renderer is Markdig.Renderers.Html.Inlines.LinkInlineRenderer);
        html.ObjectRenderers.Add(new LinkPrinter());
        html.ObjectRenderers.Add(new CitationPrinter());
        html.ObjectRenderers.Add(new BlankPrinter());
        html.ObjectRenderers.Replace<HtmlTableRenderer>(new TablePrinter());
    }

    public void Dispose() => writer.Dispose();

    public SafeHtml Print(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Attempt(() => html.Write(block));
        }

        return Take();
    }

    public SafeHtml PrintInline(ContainerInline inlines)
    {
        Attempt(() => html.WriteChildren(inlines));
        return Take();
    }

    // Half-open brackets and emphasis open a level each, which the parser allows and the renderer refuses
    private static void Attempt(Action write)
    {
        try
        {
            write();
        }
        catch (ArgumentException)
        {
            throw new UnprintableException("This text is nested too deeply: brackets or stars are open and never closed. Close or delete them.");
        }
    }

    private SafeHtml Take()
    {
        var text = writer.TakeText();
        return string.IsNullOrWhiteSpace(text) ? SafeHtml.Empty : Sanitizer.Clean(text);
    }

    private sealed class CitationPrinter : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline citation)
        {
            if (citation.Numbers.Count == 0)
            {
                return;
            }

            renderer.Write("<sup class=\"cite\">");
            var first = true;
            foreach (var number in citation.Numbers)
            {
                var text = number.ToString(CultureInfo.InvariantCulture);
                renderer.Write(first ? "" : " ").Write("<a href=\"#source-").Write(text).Write("\">[").Write(text).Write("]</a>");
                first = false;
            }

            renderer.Write("</sup>");
        }
    }

    private sealed class BlankPrinter : HtmlObjectRenderer<BlankInline>
    {
        protected override void Write(HtmlRenderer renderer, BlankInline blank)
        {
            if (blank.Href == "")
            {
                renderer.WriteEscape(blank.Text);
                return;
            }

            // Digits keep their order inside a text that runs from right to left
            renderer.Write("<a class=\"tel\" dir=\"ltr\" href=\"").WriteEscapeUrl(blank.Href).Write("\">");
            renderer.WriteEscape(blank.Text);
            renderer.Write("</a>");
        }
    }

    // A wide table scrolls in a box of its own, which must be reachable by keyboard
    private sealed class TablePrinter : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("<div class=\"table\" tabindex=\"0\">");
            base.Write(renderer, table);
            renderer.Write("</div>");
        }
    }
}

internal sealed class LinkPrinter : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage)
        {
            return;
        }

        if (link.Url is null)
        {
            renderer.WriteChildren(link);
            return;
        }

        renderer.Write("<a");
        renderer.Write(link.GetData(typeof(LinkKind)) switch
        {
            LinkKind.Term => " class=\"term\"",
            LinkKind.Outside => " rel=\"noopener nofollow ugc\"",
            _ => "",
        });
        renderer.Write(" href=\"").WriteEscapeUrl(link.Url).Write("\">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }
}
