using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>
/// Readers jump from section to section. A word that its author has linked to the glossary once is linked again at its first
/// use in each later section. Only in running text: headings and blocks stay as they were written.
/// </summary>
internal sealed class RepeatedTerms
{
    // No page has more; without a bound, one made to hurt would be searched for thousands of words, thousands of times
    private const int MostTerms = 40;

    // Address and words of each term, as its author wrote them first
    private readonly Dictionary<string, string> linked = new(StringComparer.Ordinal);
    private readonly HashSet<string> inSection = new(StringComparer.Ordinal);

    /// <summary>Goes on with the next part of the page. Its links have their addresses already.</summary>
    public void Link(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>().ToList())
        {
            if (block is HeadingBlock { Level: <= 2 })
            {
                inSection.Clear();
            }
            else if (block is ParagraphBlock { Inline: { } inlines })
            {
                Link(inlines);
            }
        }
    }

    private void Link(ContainerInline inlines)
    {
        // The part behind a new link is looked at in its turn
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LinkInline { IsImage: false } link when link.GetData(typeof(LinkKind)) is LinkKind.Term:
                    Note(link);
                    break;
                case LinkInline:
                    break;
                case ContainerInline within:
                    Link(within);
                    break;
                case LiteralInline words:
                    LinkFirst(words);
                    break;
            }
        }
    }

    private void Note(LinkInline link)
    {
        if (link.Url is { Length: > 0 } href && ProseParser.PlainText(link) is { Length: > 1 } words)
        {
            inSection.Add(href);
            if (linked.Count < MostTerms)
            {
                linked.TryAdd(href, words);
            }
        }
    }

    private void LinkFirst(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var (at, words, href) = linked
            .Where(term => !inSection.Contains(term.Key))
            .Select(term => (At: IndexOf(text, term.Value), Words: term.Value, Href: term.Key))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At).ThenByDescending(found => found.Words.Length)
            .FirstOrDefault((-1, "", ""));
        if (at < 0)
        {
            return;
        }

        var link = new LinkInline { Url = href, Line = literal.Line };
        link.SetData(typeof(LinkKind), LinkKind.Term);
        link.AppendChild(new LiteralInline(new StringSlice(text, at, at + words.Length - 1)));
        literal.InsertAfter(link);
        link.InsertAfter(new LiteralInline(new StringSlice(text, at + words.Length, text.Length - 1)) { Line = literal.Line });
        literal.Content = new StringSlice(text, 0, at - 1);
        inSection.Add(href);
    }

    /// <summary>Whole words only. "Cell" is "cell" at the beginning of a sentence, but "TIL" is not "til".</summary>
    private static int IndexOf(string text, string words)
    {
        var comparison = words.AsSpan(1).ContainsAnyInRange('A', 'Z') ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(words, comparison); at >= 0; at = text.IndexOf(words, at + 1, comparison))
        {
            var end = at + words.Length;
            if ((at == 0 || !IsPart(text[at - 1])) && (end == text.Length || !IsPart(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '\u2011' or '_';
}
