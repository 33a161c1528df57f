namespace Immunotherapy.Web.Content;

/// <summary>What rests on sources that no longer hold.</summary>
/// <param name="keys">The keys of those sources.</param>
internal sealed class WithdrawnSources(Snapshot content, IReadOnlySet<string> keys)
{
    /// <param name="what">What became of a source, in words.</param>
    public IEnumerable<Fault> Uses(Func<string, string> what) =>
        from use in Pages().Concat(Trials()).Concat(Approvals()).Concat(Terms())
        where keys.Contains(use.Source.Key)
        select new Fault(use.File, use.Source.Line, Severity.Warning, "withdrawn", SourceStatus.Advice(use.Source.Key, what(use.Source.Key), use.Entry));

    private IEnumerable<(string File, Yaml.Reference Source, string Entry)> Pages() =>
        from edition in content.Editions
        from page in edition.Articles.Concat(edition.Pages)
        from source in page.Front.Sources
        select ($"{page.Lang}/{(page is Article ? "articles" : "pages")}/{page.Slug}.md", source, $"\"{page.Title}\"");

    private IEnumerable<(string File, Yaml.Reference Source, string Entry)> Trials() =>
        from trial in content.Trials.Values
        from source in trial.Sources.Concat(trial.Results.Select(result => result.Source)).DistinctBy(source => source.Key)
        select (Trial.File, source, $"The trial {trial.Name}");

    private IEnumerable<(string File, Yaml.Reference Source, string Entry)> Approvals() =>
        from approval in content.Approvals
        from source in approval.Sources
        select (Approval.File, source, $"The decision of {approval.Date}");

    private IEnumerable<(string File, Yaml.Reference Source, string Entry)> Terms() =>
        from term in content.Terms.Values
        from source in term.Sources
        select (Term.File, source, $"The term {term.Id}");
}
