using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

/// <summary>One of the things that people come for.</summary>
public sealed record Need(string Name, string Hint, string Href);

public sealed class HomeModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public override string Title => SiteName;

    public override string? HrefIn(Edition edition) => Place.Home(Snapshot).HrefIn(edition);

    /// <summary>The five that bring most people here; those whose article exists in this language.</summary>
    public IEnumerable<Need> Needs =>
        new (string Slug, string Name, string Hint)[]
        {
            (Edition!.Article("when-to-call") is null ? "side-effects" : "when-to-call", Words.TaskSymptom, Words.TaskSymptomHint),
            ("what-is-immunotherapy", Words.TaskWhat, Words.TaskWhatHint),
            ("approvals-and-trials", Words.TaskForMe, Words.TaskForMeHint),
            ("pembrolizumab", Words.TaskDrug, Words.TaskDrugHint),
        }
        .Where(need => Edition!.Article(need.Slug) is not null)
        .Select(need => new Need(need.Name, need.Hint, Edition!.Article(need.Slug)!.Href))
        .Concat(Edition!.Questions.Count == 0 ? [] : [new Need(Words.TaskQuestions, Words.TaskQuestionsHint, Addresses.MyQuestions(Lang))]);

    /// <summary>Lists and tools beside the articles.</summary>
    public IEnumerable<Need> Tools =>
    [
        new Need(Words.TaskWord, Words.Fill(Words.TaskWordHint, Edition!.Terms.Count), Addresses.Glossary(Lang)),
        .. Edition.Trials.Take(1).Select(_ => new Need(Words.TaskTrials, Words.Fill(Words.TaskTrialsHint, Edition.Trials.Count), Addresses.Trials(Lang))),
        .. Edition.Approvals.Take(1).Select(_ => new Need(Words.ApprovalsTitle, "", Addresses.Approvals(Lang))),
        .. Edition.Pages.Where(page => page.Slug == "wallet-card").Select(card => new Need(card.Title, card.Shown.Front.KeyMessage, card.Href)),
    ];

    private Addresses Addresses => Snapshot.Addresses;

    public IActionResult OnGet(string lang) => Open(lang) ? Page() : NotFound();
}
