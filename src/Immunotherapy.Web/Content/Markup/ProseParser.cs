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
            faults.Error(firstLine, "This text is nested too deeply. Use fewer levels of lists and quotes.");
            return null;
        }
    }

    public static string PlainText(ContainerInline? inlines) =>
        inlines is null ? "" : string.Concat(inlines.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            BlankInline blank => blank.Text,
            _ => "",
        })).Trim();
}
