using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Search;
using Immunotherapy.Web.Shared;
using Immunotherapy.Web.Shared.Components;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Search;

/// <summary>Finds pages by words. What was typed is kept nowhere.</summary>
[NeverKeptWith(SearchForm.QueryKey)]
public sealed class SearchModel(Snapshot snapshot, SearchIndex index, MissedWords missed, TimeProvider clock) : PortalPage(snapshot)
{
    /// <summary>What was typed, or empty.</summary>
    public string Query { get; private set; } = "";

    public Found Found { get; private set; } = Found.Nothing;

    /// <summary>Whether it did not find just what was typed. Then the reader is told whom to call, as for what is a sign.</summary>
    public bool IsGuess => !Found.IsSign && (Found.Pages.Count == 0 || Found.Spelled != "" || Found.SomeWords);

    public override string Title => Words.Search;

    public override string Description => Words.SearchHint;

    public override bool MayBeFound => false;

    public override string? HrefIn(Edition edition) => Snapshot.Addresses.Search(edition.Lang);

    public IActionResult OnGet(string lang)
    {
        if (!Open(lang))
        {
            return NotFound();
        }

        Query = Typed(Request);
        if (Query != "")
        {
            Found = index.Find(Snapshot, Edition!, Query, Snapshot.Site.DayAt(clock.GetUtcNow()));
            if (HttpMethods.IsGet(Request.Method))
            {
                missed.Count(Edition!.Lang, Found.Missed);
            }
        }

        return Page();
    }

    internal static string Typed(HttpRequest request) => SearchIndex.Clean(request.Query[SearchForm.QueryKey] is [{ } typed, ..] ? typed : "");
}
