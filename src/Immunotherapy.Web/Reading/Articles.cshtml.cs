using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

public sealed class ArticlesModel(ContentStore content) : PortalPage(content)
{
    public override string Title => Words.AllArticles;

    public override string Description => Words.ReadByTopic;

    public override string? HrefIn(Edition edition) => Snapshot.Addresses.Articles(edition.Lang);

    public IActionResult OnGet(string lang) => Open(lang) ? Page() : NotFound();
}
