using Immunotherapy.Web.Content.Checks;

namespace Immunotherapy.Web.Content.Markup;

/// <summary>What is known and collected while the body of one page is rendered.</summary>
/// <param name="ownPage">How the page's own headings are asked for.</param>
/// <param name="declared">The keys that the front matter lists under "sources".</param>
/// <param name="length">Of the body's source.</param>
/// <param name="titleLevel">The level of the heading that the body stands under.</param>
public sealed class PageScope(
    (Target Anchor, string Slug) ownPage, References references, IReadOnlySet<string> declared, int length, Faults faults, int titleLevel = 1)
{
    private readonly List<Heading> headings = [];
    private readonly List<string> terms = [];
    private readonly List<string> sources = [];
    private readonly List<OutsideLink> outside = [];
    private readonly HashSet<string> once = new(StringComparer.Ordinal);
    private readonly Anchors anchors = new();

    public Faults Faults => faults;

    public References References => references;

    public (Target Anchor, string Slug) OwnPage => ownPage;

    /// <summary>The sentences of the page, for the checks of writing.</summary>
    public Prose Prose { get; } = new();

    internal RepeatedTerms Terms { get; } = new();

    internal PageRoom Room { get; } = new(length);

    public Body Finish(IReadOnlyList<Segment> segments) => new(segments, headings, terms, sources) { Links = outside };

    public void LeadsOutside(string url, int line) => outside.Add(new OutsideLink(url, line));

    /// <param name="unfilled">The words that make the anchor.</param>
    /// <returns>The id for the heading.</returns>
    public string Heading(int level, string text, string unfilled, int line)
    {
        var above = headings.Count == 0 ? titleLevel : headings[^1].Level;
        if (level == 1)
        {
            faults.Error("heading", line, "\"#\" is the title, which stands in the front matter. Begin headings with \"##\".");
        }
        else if (level > above + 1)
        {
            faults.Error("heading", line, $"This heading skips a level. Write it with {new string('#', above + 1)}.");
        }

        if (text == "")
        {
            faults.Error("heading", line, "This heading is empty. Write its words behind the #, or delete it.");
        }
        else if (headings.Exists(heading => heading.Text == text))
        {
            faults.Warn("heading", line, $"The heading \"{text}\" is on this page twice. Word them differently.");
        }

        if (text.Split(' ').Length > 12)
        {
            faults.Warn("heading", line, "This heading has more than 12 words. Shorten it.");
        }

        var anchor = Anchors.Prefix + anchors.For(unfilled);
        headings.Add(new Heading(Math.Max(level, 2), anchor, text));
        return anchor;
    }

    /// <returns>The number of the source on this page, or null when it cannot be cited.</returns>
    public int? Cite(string key, int line)
    {
        var answer = references.Ask(Target.Source, key);
        if (!answer.Exists)
        {
            faults.Error("source", line, $"There is no source \"{key}\" in sources.yaml.{references.Hint(Target.Source, key)}");
            return null;
        }

        if (!declared.Contains(key))
        {
            faults.Error("source", line, $"The source \"{key}\" is cited here but not listed in the front matter. Add it to \"sources\".");
        }

        if (!sources.Contains(key))
        {
            sources.Add(key);
        }

        return answer.Href == "" ? null : sources.IndexOf(key) + 1;
    }

    public Answer Term(string id, int line)
    {
        var answer = references.Ask(Target.Term, id);
        if (!answer.Exists)
        {
            faults.Error("term", line, $"There is no term \"{id}\" in glossary.yaml.{references.Hint(Target.Term, id)}");
        }
        else if (!terms.Contains(id))
        {
            terms.Add(id);
        }

        return answer;
    }

    /// <returns>Where the trial's page is, or nothing.</returns>
    public string Trial(string id, int line)
    {
        var answer = references.Ask(Target.Trial, id);
        if (!answer.Exists)
        {
            faults.Error("trial", line, $"There is no trial \"{id}\" in trials.yaml.{references.Hint(Target.Trial, id)}");
        }

        return answer.Href;
    }

    public void Fill(BlankInline blank, int line)
    {
        var answer = references.Ask(Target.Blank, blank.Name);
        if (!answer.Exists)
        {
            faults.Error("blank", line, $"\"{{{blank.Name}}}\" is not a blank that is known here.{references.Hint(Target.Blank, blank.Name)}");
        }

        (blank.Text, blank.Href) = (answer.Text, answer.Href);
    }

    /// <summary>Reports a second block of a kind that a page may have once.</summary>
    public void Once(string block, int line)
    {
        if (!once.Add(block))
        {
            faults.Error("block", line, $"There is a second \":::{block}\" on this page. Keep one, so that the reader sees one list.");
        }
    }
}
