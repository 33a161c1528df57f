using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

public sealed class ArticlesModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public override string Title => Words.AllArticles;

    public override string Description => Words.ReadByTopic;

    public override string? HrefIn(Edition edition) => Place.Articles(Snapshot).HrefIn(edition);

    public IActionResult OnGet(string lang) => Open(lang) ? Page() : NotFound();
}
