using System.Text;
using Immunotherapy.Web.Content.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotherapy.Web.Content.Checks;

/// <summary>A paragraph or an item of a list.</summary>
/// <param name="Block">The name of the <c>:::</c> block that it stands in, or empty.</param>
public sealed record Paragraph(int Line, bool IsItem, string Block, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>Instead of a block's name: the head of the page.</summary>
    public const string Front = "---";

    public int Words => Sentences.Sum(sentence => sentence.Words.Count);
}

/// <summary>Words under one heading of the text, blocks not counted: they have headings of their own.</summary>
public sealed record Section(int Line)
{
    public int Words { get; set; }
}

/// <summary>
/// What a page says in sentences: taken from the parsed text, so that addresses, citations, tables, code and the
/// descriptions of pictures are not in it. Collected while the page is rendered and let go when it has been checked.
/// </summary>
public sealed class Prose
{
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<Section> sections = [new(1)];
    private readonly List<(int Line, int Columns)> tables = [];
    private readonly List<string> linked = [];
    private readonly HashSet<string> explained = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    public IReadOnlyList<Section> Sections => sections;

    public IReadOnlyList<(int Line, int Columns)> Tables => tables;

    /// <summary>The words of all links.</summary>
    public IReadOnlyList<string> Linked => linked;

    /// <summary>Words that the page links to their meaning.</summary>
    public IReadOnlySet<string> Explained => explained;

    public IEnumerable<Sentence> Sentences => paragraphs.SelectMany(paragraph => paragraph.Sentences);

    /// <summary>The sentences whose words are worth a look: a hostile page is one sentence without end, which is said of it first.</summary>
    public IEnumerable<Sentence> Readable => Sentences.Where(sentence => sentence.IsReadable);

    /// <summary>Adds a sentence or two of the front matter.</summary>
    public void Add(string text, int line) => paragraphs.Add(new Paragraph(line, false, Paragraph.Front, Sentence.Split(text, line)));

    /// <param name="name">Of the <c>:::</c> block that the text stands in, or empty.</param>
    public void Add(MarkdownDocument document, int firstLine, string name) => Add(document, firstLine, name, isItem: false);

    private void Add(ContainerBlock blocks, int firstLine, string name, bool isItem)
    {
        foreach (var block in blocks)
        {
            var line = firstLine + block.Line;
            switch (block)
            {
                case Table table:
                    tables.Add((line, table.ColumnDefinitions.Count));
                    break;
                case HeadingBlock when name == "":
                    sections.Add(new Section(line));
                    break;
                case ParagraphBlock { Inline: { } inlines } paragraph when Figure.PictureOf(paragraph) is null:
                    Add(new Paragraph(line, isItem, name, Sentence.Split(TextOf(inlines), line)));
                    break;
                case ContainerBlock inner:
                    Add(inner, firstLine, name, isItem || inner is ListBlock);
                    break;
            }
        }
    }

    private void Add(Paragraph paragraph)
    {
        paragraphs.Add(paragraph);
        sections[^1].Words += paragraph.Block == "" ? paragraph.Words : 0;
    }

    private string TextOf(ContainerInline inlines)
    {
        var text = new StringBuilder();
        Write(inlines, text);
        return text.ToString();
    }

    private void Write(LinkInline link, StringBuilder text)
    {
        var start = text.Length;
        Write((ContainerInline)link, text);
        var words = text.ToString(start, text.Length - start);
        linked.Add(words);
        if ((link.Url ?? "").StartsWith(LinkResolver.TermScheme, StringComparison.Ordinal))
        {
            explained.UnionWith(Sentence.WordsOf(words));
        }
    }

    private void Write(ContainerInline inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true }:
                    break;
                case LinkInline link:
                    Write(link, text);
                    break;
                case ContainerInline inner:
                    Write(inner, text);
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case BlankInline:
                    // A name or a number, whatever the clinic fills in
                    text.Append("911");
                    break;
                case CitationInline:
                    text.Length -= text.Length > 0 && text[^1] == ' ' ? 1 : 0;
                    break;
            }
        }
    }
}
