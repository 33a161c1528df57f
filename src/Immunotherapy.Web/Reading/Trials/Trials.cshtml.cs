using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading.Trials;

[VariesBy(TrialFilter.SettingKey, TrialFilter.DrugKey, TrialFilter.StatusKey, TrialFilter.PhaseKey)]
public sealed class TrialsModel(Snapshot snapshot) : PortalPage(snapshot)
{
    private const string AboutTrials = "how-clinical-trials-work";

    public TrialFilter Filter { get; private set; } = null!;

    public IReadOnlyList<Trial> Shown { get; private set; } = [];

    public override string Title => Words.TrialsTitle;

    public override string Description => Words.TrialsIntro;

    /// <summary>A choice of trials is no page of its own for search engines.</summary>
    public override string? HrefIn(Edition edition) => Place.Trials(Snapshot).HrefIn(edition);

    public Article? HowTrialsWork => Edition!.Article(AboutTrials);

    public IActionResult OnGet(string lang)
    {
        if (!Open(lang) || Edition!.Trials.Count == 0 || TrialFilter.Read(Request.Query, Edition.Trials) is not { } filter)
        {
            return NotFound();
        }

        Filter = filter;
        Shown = [.. Edition.Trials.Where(filter.Allows)];
        return Page();
    }
}
