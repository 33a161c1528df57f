using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>
/// The one Markdown pipeline. Extensions are named one by one: the library's "advanced" set lets authors write any HTML
/// attribute, event handlers included.
/// </summary>
internal static class ProseParser
{
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder
    {
        PreciseSourceLocation = true,
        MaximumNestingDepth = 32,
    }
    .UsePipeTables()
    .UseNonAsciiNoEscape()
    .Use<PortalInlines>()
    .Build();

    /// <returns>The text as a tree, or null with an error when it is nested too deeply.</returns>
    public static MarkdownDocument? Parse(string text, int firstLine, Faults faults)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            faults.Error("size", firstLine, "This text is nested too deeply. Use fewer levels of lists and quotes.");
            return null;
        }
    }

    /// <summary>The words as a reader sees them.</summary>
    public static string PlainText(ContainerInline? inlines) => Words(inlines, blank => blank.Text);

    /// <summary>The words with the names of the blanks, from which anchors are made: a number in site.yaml must not move them.</summary>
    public static string UnfilledText(ContainerInline? inlines) => Words(inlines, blank => blank.Name);

    private static string Words(ContainerInline? inlines, Func<BlankInline, string> fill) =>
        inlines is null ? "" : string.Concat(inlines.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            AutolinkInline link => link.Url,
            CodeInline code => code.Content,
            LineBreakInline => " ",
            BlankInline blank => fill(blank),
            _ => "",
        })).Trim();
}
