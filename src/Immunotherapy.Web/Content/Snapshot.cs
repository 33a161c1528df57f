using System.Collections.Frozen;

namespace Immunotherapy.Web.Content;

/// <summary>
/// All published content at one moment: read, checked, rendered. It never changes; an edit makes another one that is
/// swapped in whole, so a page sees one state from its first line to its last.
/// </summary>
public sealed class Snapshot
{
    /// <summary>Changes with anything that a reader could see, and is the same after a restart.</summary>
    public required string Version { get; init; }

    public required Addresses Addresses { get; init; }

    public required Site Site { get; init; }

    public required FrozenDictionary<string, Source> Sources { get; init; }

    public required FrozenDictionary<string, Term> Terms { get; init; }

    /// <summary>By registry number, in the order of the file.</summary>
    public required IReadOnlyDictionary<string, Trial> Trials { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<Approval> Approvals { get; init; }

    /// <summary>Questions to ask, by topic.</summary>
    public required IReadOnlyList<QuestionTopic> Questions { get; init; }

    public required FrozenDictionary<string, Media> Media { get; init; }

    /// <summary>Languages that have an article, in the order of <c>site.yaml</c>.</summary>
    public required IReadOnlyList<Edition> Editions { get; init; }

    /// <summary>Articles that were public once and are gone, as "lang/slug".</summary>
    public required IReadOnlySet<string> Gone { get; init; }

    public required IReadOnlyList<Fault> Faults { get; init; }

    public Edition? Edition(string lang) =>
        Editions.FirstOrDefault(edition => string.Equals(edition.Lang, lang, StringComparison.OrdinalIgnoreCase));

    /// <summary>The glossary terms of a page in the order of their first use.</summary>
    public IEnumerable<Term> TermsOf(Page page) => page.Body.Terms.Select(id => Terms.GetValueOrDefault(id)).OfType<Term>();

    /// <summary>The sources of a page: those cited in the order of their numbers, then those that it only lists.</summary>
    public IEnumerable<Source> SourcesOf(Page page) =>
        page.Body.Sources.Union(page.Front.Sources.Select(source => source.Key)).Select(key => Sources.GetValueOrDefault(key)).OfType<Source>();

    public Edition? Default => Editions.Count > 0 ? Editions[0] : null;
}
