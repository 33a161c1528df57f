using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Content.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotherapy.Web.Content.Blocks;

/// <summary>What a block may use to read itself.</summary>
public sealed class BlockScope(PageScope page)
{
    public Faults Faults => page.Faults;

    public PageScope Page => page;

    /// <summary>The Markdown between the block's lines.</summary>
    public SafeHtml Prose(BlockPiece piece) => Prose(piece, _ => { });

    /// <summary>Markdown that should be one bullet list and nothing else.</summary>
    public SafeHtml BulletList(BlockPiece piece, Action<ListItemBlock, int>? check = null) => Prose(piece, document =>
    {
        if (document.Count != 1 || document[0] is not ListBlock list)
        {
            Faults.Error("block", piece.TextLine, $"\":::{piece.Name}\" holds one bullet list. Begin each line with \"- \".");
            return;
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            check?.Invoke(item, piece.TextLine + item.Line);
        }
    });

    /// <summary>The words on the block's first line; blanks such as <c>{emergency}</c> are filled.</summary>
    public SafeHtml Heading(BlockPiece piece, Action<MarkdownDocument>? check = null)
    {
        if (ProseParser.Parse(piece.Heading, piece.Line, Faults) is not { } document)
        {
            return SafeHtml.Empty;
        }

        check?.Invoke(document);
        new ProseResolver(page, piece.Line, headings: false).Resolve(document);
        using var printer = new ProsePrinter(page.Room);
        return document.FirstOrDefault() is ParagraphBlock { Inline: { } inlines } ? printer.PrintInline(inlines) : SafeHtml.Empty;
    }

    /// <summary>Warns of words on the first line of a block that shows none.</summary>
    public void NoHeading(BlockPiece piece)
    {
        if (piece.Heading != "")
        {
            Faults.Warn("heading", piece.Line, $"\":::{piece.Name}\" shows no words of its own line. Move \"{piece.Heading}\" into the text.");
        }
    }

    /// <summary>The block's text as YAML, within the bounds of front matter.</summary>
    /// <param name="code">The rule that is broken when a key is missing or wrong.</param>
    public Fields? Yaml(BlockPiece piece, string code) =>
        Fields.Of(BoundedYaml.Read(piece.Text, piece.TextLine, YamlBounds.FrontMatter, Faults), Faults, $"\":::{piece.Name}\"", code);

    public static string Words(ListItemBlock item) =>
        string.Join(' ', item.Descendants<LeafBlock>().Select(leaf => ProseParser.PlainText(leaf.Inline)));

    /// <summary>Whether the text leads elsewhere, be it to a source.</summary>
    public static bool HasLink(MarkdownObject text) =>
        text.Descendants<Inline>().Any(inline => inline is LinkInline or AutolinkInline or CitationInline);

    private SafeHtml Prose(BlockPiece piece, Action<MarkdownDocument> check)
    {
        if (string.IsNullOrWhiteSpace(piece.Text))
        {
            Faults.Error("block", piece.Line, $"\":::{piece.Name}\" is empty. Write its text, or delete it.");
            return SafeHtml.Empty;
        }

        if (ProseParser.Parse(piece.Text, piece.TextLine, Faults) is not { } document)
        {
            return SafeHtml.Empty;
        }

        check(document);
        page.Prose.Add(document, piece.TextLine, piece.Name);
        new ProseResolver(page, piece.TextLine, headings: false).Resolve(document);
        using var printer = new ProsePrinter(page.Room);
        return printer.Print(document);
    }
}
