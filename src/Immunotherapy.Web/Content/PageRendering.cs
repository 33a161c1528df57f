using Immunotherapy.Web.Content.Checks;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content;

/// <summary>A page's draft rendered against the library of its time.</summary>
internal sealed record PageRendering(PageDraft Draft, Body Body, TranslationState? Translation, Asked Asked, IReadOnlyList<Fault> Faults)
{
    public bool StillHolds(PageDraft draft, Library library) =>
        ReferenceEquals(Draft, draft) && Asked.StillHolds(question => library.Answer(draft.Location.Lang, question));

    public static PageRendering Of(PageDraft draft, Library library)
    {
        var lang = draft.Location.Lang;
        var faults = new Faults(draft.Path);
        var references = new References(question => library.Answer(lang, question), target => library.Names(lang, target));
        var front = draft.Front;
        CheckFront(front, references, faults);
        var anchor = draft.Location.Kind == ContentKind.Article ? Target.ArticleAnchor : Target.PageAnchor;
        var declared = front.Sources.Select(source => source.Key).ToHashSet(StringComparer.Ordinal);
        var length = draft.Pieces.Sum(piece => piece.Text.Length);
        var scope = new PageScope((anchor, draft.Location.Name), references, declared, length, faults,
            draft.Location.Kind == ContentKind.Changes ? 2 : 1);
        var body = BodyReader.Read(draft.Pieces, scope);
        foreach (var source in front.Sources.Where(source => !body.Sources.Contains(source.Key)))
        {
            faults.Warn("source", source.Line, $"The source \"{source.Key}\" is listed but not cited in the text. Cite it with [@{source.Key}] or take it out.");
        }

        if (draft.Location.Kind == ContentKind.Article && !body.Segments.OfType<Blocks.KeyPoints>().Any())
        {
            faults.Warn("summary", draft.Pieces[0].Line, "There is no \":::key-points\" block. Write three to five points at the start.");
        }

        var writing = new Faults(draft.Path, holdBack: false);
        foreach (var source in front.Sources.Where(source => references.Ask(Target.Source, source.Key).Text != ""))
        {
            writing.Warn("withdrawn", source.Line, SourceStatus.Advice(source.Key, references.Ask(Target.Source, source.Key).Text, "This page"));
        }

        scope.Prose.Add(front.KeyMessage, front.LineOf("keyMessage"));
        scope.Prose.Add(front.CallToAction, front.LineOf("callToAction"));
        scope.Prose.Add(front.Unknown, front.LineOf("unknown"));
        var grade = new CheckedPage(draft.Location.Kind == ContentKind.Article, Language.Of(lang), front, body.Segments, scope.Prose, draft.Pieces[0].Line,
            library.HardWordsOf(lang, references), body.Terms).Check(writing);
        var translation = Original.Check(draft, references, writing);
        return new PageRendering(draft, body with { Grade = grade }, translation, references.Close(), [.. faults.Found, .. writing.Found]);
    }

    private static void CheckFront(FrontMatter front, References references, Faults faults)
    {
        if (front.Topic.Key != "" && !references.Ask(Target.Topic, front.Topic.Key).Exists)
        {
            faults.Error("topic", front.Topic.Line, $"There is no topic \"{front.Topic.Key}\" in site.yaml.{references.Hint(Target.Topic, front.Topic.Key)}");
        }

        foreach (var other in front.Related.Where(other => !references.Ask(Target.Article, other.Key).Exists))
        {
            faults.Error("related", other.Line, $"There is no article \"{other.Key}\" to relate to.{references.Hint(Target.Article, other.Key)}");
        }

        foreach (var source in front.Sources.Where(source => !references.Ask(Target.Source, source.Key).Exists))
        {
            faults.Error("source", source.Line, $"There is no source \"{source.Key}\" in sources.yaml.{references.Hint(Target.Source, source.Key)}");
        }
    }
}
