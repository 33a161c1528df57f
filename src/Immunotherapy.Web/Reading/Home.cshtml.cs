using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading;

/// <summary>One of the things that people come for.</summary>
public sealed record Need(string Name, string Hint, string Href);

public sealed class HomeModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public override string Title => SiteName;

    public override string? HrefIn(Edition edition) => Snapshot.Addresses.Home(edition.Lang);

    /// <summary>Those whose article exists in this language.</summary>
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
        .Append(new Need(Words.TaskWord, Words.Fill(Words.TaskWordHint, Edition!.Terms.Count), Snapshot.Addresses.Glossary(Lang)))
        .Concat(Edition!.Questions.Count == 0 ? [] : [new Need(Words.TaskQuestions, Words.TaskQuestionsHint, Snapshot.Addresses.MyQuestions(Lang))])
        .Concat(Edition!.Trials.Count == 0 ? [] : [new Need(Words.TaskTrials, Words.Fill(Words.TaskTrialsHint, Edition.Trials.Count), Snapshot.Addresses.Trials(Lang))]);

    public IActionResult OnGet(string lang) => Open(lang) ? Page() : NotFound();
}
