using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading.Tools;

/// <summary>
/// A card for the wallet, filled in by the browser alone. What it explains, and the statement on the card itself, come from
/// the page <c>wallet-card.md</c>: a clinic can change both, and both have their sources there.
/// </summary>
public sealed class WalletCardModel(Snapshot snapshot) : PortalPage(snapshot)
{
    private const string Slug = "wallet-card";

    public Page Shown { get; private set; } = null!;

    public override string Title => Shown.Title;

    public override string Description => Shown.Shown.Front.KeyMessage;

    public override string? HrefIn(Edition edition) => edition.Page(Slug)?.Href;

    public IActionResult OnGet(string lang)
    {
        if (!Open(lang) || Edition!.Page(Slug) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }
}
