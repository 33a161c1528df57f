using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

public sealed class GlossaryModel(ContentStore content) : PortalPage(content)
{
    public override string Title => Words.Glossary;

    public override string Description => Words.GlossaryIntro;

    public override string? HrefIn(Edition edition) => Snapshot.Addresses.Glossary(edition.Lang);

    public IActionResult OnGet(string lang) => Open(lang) ? Page() : NotFound();
}
