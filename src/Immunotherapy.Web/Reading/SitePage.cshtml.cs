using System.Text.Json.Nodes;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

/// <summary>A page of <c>content/{lang}/pages/</c>: about, privacy, community rules, accessibility.</summary>
public sealed class SitePageModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public Page Shown { get; private set; } = null!;

    /// <summary>What has changed in the texts stands at the end of "About".</summary>
    public Changes? Changes => Shown.Slug == "about" ? Edition!.Changes : null;

    public override string Title => Shown.Title;

    public override string Description => Shown.Shown.Front.KeyMessage;

    public override string? HrefIn(Edition edition) => Place.Page(Shown.Slug).HrefIn(edition);

    public override JsonObject StructuredData(Func<string, string> absolute) => new Conventions.PageData(Snapshot, Edition!, absolute).Of(Shown);

    public IActionResult OnGet(string lang, string slug)
    {
        if (!Open(lang) || Edition!.Page(slug) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }
}
