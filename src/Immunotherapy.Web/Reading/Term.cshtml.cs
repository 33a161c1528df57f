using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Trials;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

public sealed class TermModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public Term Term { get; private set; } = null!;

    public override string Title => Term.Name.In(Lang);

    public override string Description => Term.Meaning.In(Lang);

    public override string? HrefIn(Edition edition) => Place.Term(Snapshot, Term).HrefIn(edition);

    public IEnumerable<Term> Related => Term.Related.Select(id => Snapshot.Terms.GetValueOrDefault(id)).OfType<Term>();

    public IEnumerable<Article> UsedIn =>
        Edition!.Articles.Where(article => article.Body.Terms.Contains(Term.Id)).OrderBy(article => article.Title, StringComparer.Ordinal);

    public IEnumerable<Trial> Trials =>
        Edition!.Trials.Where(trial => trial.Drugs.Any(drug => Snapshot.TermOf(drug, Lang) == Term));

    public IActionResult OnGet(string lang, string term)
    {
        if (!Open(lang) || !Snapshot.Terms.TryGetValue(term.ToLowerInvariant(), out var found) || !found.Meaning.Speaks(lang))
        {
            return NotFound();
        }

        Term = found;
        return Page();
    }
}
