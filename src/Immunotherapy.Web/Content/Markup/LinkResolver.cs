using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>
/// Turns what authors write between brackets into addresses of the site. A link that leads nowhere loses its address and
/// stays as words: only <see cref="LinkPrinter"/> decides how it is written.
/// </summary>
internal sealed partial class LinkResolver(PageScope scope, bool figures)
{
    public const string TermScheme = "term:";
    private const string TrialScheme = "trial:";
    private const string Known = "Write other.md, other.md#heading, term:id, trial:NCT01234567 or a whole address that begins with https://.";

    private static readonly HashSet<string> EmptyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "click here", "click", "here", "read more", "learn more", "more", "this link", "link", "this page",
        "haga clic aquí", "aquí", "leer más", "más información", "este enlace",
    };

    public void Resolve(LinkInline link, int line)
    {
        if (link.IsImage)
        {
            ResolvePicture(link, line);
            return;
        }

        var words = ProseParser.PlainText(link);
        if (words == "")
        {
            scope.Faults.Error("link", line, "This link has no words. Write them between the square brackets.");
        }
        else if (EmptyWords.Contains(words.TrimEnd('.', '!', ' ')) || words.StartsWith("click here", StringComparison.OrdinalIgnoreCase))
        {
            scope.Faults.Error("link", line, $"\"{words}\" does not say where the link goes. Write the name of the page that it opens.");
        }

        var (href, kind) = Address((link.Url ?? "").Trim(), line);
        link.Url = href == "" ? null : href;
        link.SetData(typeof(LinkKind), kind);
    }

    public void Resolve(AutolinkInline link, int line)
    {
        var words = new LiteralInline(link.Url);
        if (!link.IsEmail && !IsOutside(link.Url))
        {
            scope.Faults.Error("link", line, $"A link cannot lead to \"{Shorten(link.Url)}\". {Known}");
            link.ReplaceBy(words);
            return;
        }

        if (!link.IsEmail)
        {
            scope.LeadsOutside(link.Url, line);
        }

        // As an ordinary link, so that one printer writes both
        var written = new LinkInline { Url = link.IsEmail ? "mailto:" + link.Url : link.Url };
        written.AppendChild(words);
        written.SetData(typeof(LinkKind), link.IsEmail ? LinkKind.Inside : LinkKind.Outside);
        link.ReplaceBy(written);
    }

    private void ResolvePicture(LinkInline link, int line)
    {
        var isFigure = link.Parent is { ParentBlock: Markdig.Syntax.ParagraphBlock paragraph } && Figure.PictureOf(paragraph) == link
            && paragraph.Parent is Markdig.Syntax.MarkdownDocument;
        if (!figures)
        {
            scope.Faults.Error("figure", line, "A picture cannot stand inside a block. Move it before the block.");
            link.Remove();
        }
        else if (!isFigure)
        {
            scope.Faults.Error("figure", line, "A picture stands on a line of its own with an empty line above and below. Move it out of the text.");
            link.Remove();
        }
    }

    private (string Href, LinkKind Kind) Address(string url, int line)
    {
        if (url.StartsWith(TermScheme, StringComparison.Ordinal))
        {
            return (scope.Term(url[TermScheme.Length..], line).Href, LinkKind.Term);
        }

        if (url.StartsWith(TrialScheme, StringComparison.Ordinal))
        {
            return (scope.Trial(url[TrialScheme.Length..], line), LinkKind.Inside);
        }

        if (url.StartsWith('#'))
        {
            return (Anchor(scope.OwnPage.Anchor, scope.OwnPage.Slug, url[1..], "", line), LinkKind.Inside);
        }

        if (IsOutside(url))
        {
            scope.LeadsOutside(url, line);
            return (url, LinkKind.Outside);
        }

        if (url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return (url, LinkKind.Inside);
        }

        if (FileLink().Match(url) is { Success: true } file)
        {
            return (OtherFile(file.Groups["folder"].Value, file.Groups["slug"].Value, file.Groups["anchor"].Value, line), LinkKind.Inside);
        }

        scope.Faults.Error("link", line, $"A link cannot lead to \"{Shorten(url)}\". {Known}");
        return ("", LinkKind.Inside);
    }

    private string OtherFile(string folder, string slug, string anchor, int line)
    {
        var isPage = folder == "pages/" || (folder == "" && scope.OwnPage.Anchor == Target.PageAnchor);
        var (target, anchors) = isPage ? (Target.Page, Target.PageAnchor) : (Target.Article, Target.ArticleAnchor);
        var answer = scope.References.Ask(target, slug);
        if (!answer.Exists)
        {
            scope.Faults.Error("link", line, $"There is no {(isPage ? "page" : "article")} {slug}.md.{scope.References.Hint(target, slug)}");
            return "";
        }

        return anchor == "" || answer.Href == "" ? answer.Href : Anchor(anchors, slug, anchor, answer.Href, line);
    }

    private string Anchor(Target target, string slug, string anchor, string page, int line)
    {
        var written = anchor.StartsWith(Anchors.Prefix, StringComparison.Ordinal) ? anchor[Anchors.Prefix.Length..] : anchor;
        if (scope.References.Ask(target, $"{slug}#{written}").Exists)
        {
            return $"{page}#{Anchors.Prefix}{Uri.EscapeDataString(written)}";
        }

        var where = page == "" ? "On this page" : $"In {slug}.md";
        scope.Faults.Error("link", line, $"{where} there is no heading \"#{Shorten(anchor)}\". An anchor is the heading in lower case with hyphens.");
        return page;
    }

    private static bool IsOutside(string url) =>
        url.Length < 2000 && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host != ""
        && url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"\A(\./|\.\./(?<folder>articles/|pages/))?(?<slug>[a-z0-9-]{1,80})\.md(#(?<anchor>.{1,200}))?\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FileLink();
}

internal enum LinkKind
{
    Inside,
    Outside,
    Term,
}
