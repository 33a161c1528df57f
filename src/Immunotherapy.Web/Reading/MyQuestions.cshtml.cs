using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

public sealed class MyQuestionsModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public override string Title => Words.MyQuestions;

    public override string Description => Words.MyQuestionsIntro;

    public override string? HrefIn(Edition edition) => Place.MyQuestions(Snapshot).HrefIn(edition);

    public IActionResult OnGet(string lang) => Open(lang) && Edition!.Questions.Count > 0 ? Page() : NotFound();
}
