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
            var found = index.Find(Snapshot, Edition!, Query);
            Found = found with { Pages = [.. found.Pages.Select(WithoutHidden)] };
            if (HttpMethods.IsGet(Request.Method))
            {
                missed.Count(Edition!.Lang, found.Missed);
            }
        }

        return Page();
    }

    // Where an article gives way to its safe form, its text is not told here either
    private FoundPage WithoutHidden(FoundPage page) =>
        page.Kind == FoundKind.Article && Edition!.Article(page.Href[(page.Href.LastIndexOf('/') + 1)..])?.GivesWay(Snapshot.Site, Snapshot.Site.DayAt(clock.GetUtcNow())) == true
            ? page with { Anchor = "", Heading = "", Snippet = [] }
            : page;

    internal static string Typed(HttpRequest request) => SearchIndex.Clean(request.Query[SearchForm.QueryKey] is [{ } typed, ..] ? typed : "");
}
