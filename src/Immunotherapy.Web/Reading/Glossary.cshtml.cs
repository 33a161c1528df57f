using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

/// <summary>All terms, or those that a reader looks for. What was typed is kept nowhere.</summary>
[NeverKeptWith(QueryKey)]
public sealed class GlossaryModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public const string QueryKey = "q";

    /// <summary>What a reader looks for, or empty.</summary>
    public string Query { get; private set; } = "";

    public IReadOnlyList<Term> Found { get; private set; } = [];

    public override string Title => Words.Glossary;

    public override string Description => Words.GlossaryIntro;

    public override bool MayBeFound => Query == "";

    public override string? HrefIn(Edition edition) => Place.Glossary(Snapshot).HrefIn(edition);

    public IActionResult OnGet(string lang)
    {
        if (!Open(lang))
        {
            return NotFound();
        }

        Query = TermSearch.Clean(Request.Query[QueryKey] is [{ } typed, ..] ? typed : "");
        Found = Edition!.TermSearch.Find(Query);
        return Page();
    }
}
