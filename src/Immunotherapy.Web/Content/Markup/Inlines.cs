using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Immunotherapy.Web.Content.Markup;

/// <summary><c>[@key]</c>, or several: <c>[@one; @two]</c>.</summary>
public sealed class CitationInline(string keys) : LeafInline
{
    public string Keys => keys;

    /// <summary>The numbers in the page's list of sources; empty until resolved.</summary>
    public IReadOnlyList<int> Numbers { get; set; } = [];
}

/// <summary><c>{day}</c>: a blank that <c>site.yaml</c> fills.</summary>
public sealed class BlankInline(string name) : LeafInline
{
    public string Name => name;

    public string Text { get; set; } = "";

    /// <summary>Address to call, or empty when the blank is words.</summary>
    public string Href { get; set; } = "";
}

/// <summary>Teaches the parser the two inline forms of our content format.</summary>
internal sealed class PortalInlines : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new BlankParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Pages are written by ProsePrinter, which knows these inlines
    }

    private sealed class CitationParser : InlineParser
    {
        private const int Longest = 300;

        public CitationParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '@')
            {
                return false;
            }

            var text = slice.AsSpan()[..Math.Min(slice.Length, Longest)];
            var end = text.IndexOf(']');
            if (end < 0 || text[..end].Contains('\n'))
            {
                return false;
            }

            processor.Inline = new CitationInline(text[2..end].ToString()).At(processor, slice);
            slice.Start += end + 1;
            return true;
        }
    }

    private sealed class BlankParser : InlineParser
    {
        private const int Longest = 20;

        public BlankParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var text = slice.AsSpan()[..Math.Min(slice.Length, Longest)];
            var end = text.IndexOf('}');
            if (end < 2 || text[1..end].ContainsAnyExceptInRange('a', 'z'))
            {
                return false;
            }

            processor.Inline = new BlankInline(text[1..end].ToString()).At(processor, slice);
            slice.Start += end + 1;
            return true;
        }
    }
}

internal static class InlinePosition
{
    public static T At<T>(this T inline, InlineProcessor processor, StringSlice slice)
        where T : Inline
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new Markdig.Syntax.SourceSpan(start, start);
        inline.Line = line;
        inline.Column = column;
        return inline;
    }
}
