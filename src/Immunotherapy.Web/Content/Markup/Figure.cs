using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>A picture on a line of its own.</summary>
/// <param name="Alt">What is to be seen; empty for decoration.</param>
/// <param name="Width">In CSS pixels, so that the page does not jump when it arrives.</param>
public sealed record Figure(string Src, string Alt, string Caption, int Width, int Height) : Segment
{
    public static LinkInline? PictureOf(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true } link } inlines && inlines.LastChild == link ? link : null;

    internal static Figure? Read(LinkInline link, PageScope scope, int line)
    {
        var file = (link.Url ?? "").Split('/')[^1];
        var (alt, caption) = (ProseParser.PlainText(link), link.Title ?? "");
        var answer = scope.References.Ask(Target.Media, file);
        if (!IsMedia(link.Url ?? ""))
        {
            scope.Faults.Error("figure", line, "Pictures come from content/media/. Write ![what is to be seen](../../media/name.svg \"Caption\").");
            return null;
        }

        if (!answer.Exists)
        {
            scope.Faults.Error("figure", line, $"There is no picture {file} in content/media/.{scope.References.Hint(Target.Media, file)}");
            return null;
        }

        if (alt == "" && caption != "")
        {
            scope.Faults.Error("figure", line, "This picture has a caption but no alternative text. Say between the brackets what is to be seen.");
        }
        else if (alt != "" && caption == "")
        {
            scope.Faults.Warn("figure", line, "This picture has no caption. Add one in quotes behind the file name.");
        }

        var size = answer.Text.Split('x');
        return answer.Href == "" ? null : new Figure(answer.Href, alt, caption, int.Parse(size[0], null), int.Parse(size[1], null));
    }

    private static bool IsMedia(string url)
    {
        var path = url;
        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            path = path[3..];
        }

        return path.StartsWith("media/", StringComparison.Ordinal) && path.Count(letter => letter == '/') == 1;
    }
}
