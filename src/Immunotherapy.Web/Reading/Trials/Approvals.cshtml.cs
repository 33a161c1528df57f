using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading.Trials;

public sealed class ApprovalsModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public override string Title => Words.ApprovalsTitle;

    public override string Description => Words.ApprovalsIntro;

    public override string? HrefIn(Edition edition) => Place.Approvals(Snapshot).HrefIn(edition);

    public IActionResult OnGet(string lang) => Open(lang) && Edition!.Approvals.Count > 0 ? Page() : NotFound();
}
