using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

public sealed class GlossaryModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public override string Title => Words.Glossary;

    public override string Description => Words.GlossaryIntro;

    public override string? HrefIn(Edition edition) => Snapshot.Addresses.Glossary(edition.Lang);

    public IActionResult OnGet(string lang) => Open(lang) ? Page() : NotFound();
}
