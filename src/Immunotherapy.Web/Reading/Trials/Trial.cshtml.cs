using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Reading.Trials;

public sealed class TrialModel(Snapshot snapshot) : PortalPage(snapshot)
{
    public Trial Trial { get; private set; } = null!;

    public override string Title => $"{Trial.Name} ({Trial.Id})";

    public override string Description => Trial.Plain.In(Lang);

    public override string? HrefIn(Edition edition) => Place.Trial(Snapshot, Trial).HrefIn(edition);

    public IActionResult OnGet(string lang, string nctId)
    {
        if (!Open(lang) || !Snapshot.Trials.TryGetValue(nctId.ToUpperInvariant(), out var found) || !found.Plain.Speaks(lang))
        {
            return NotFound();
        }

        Trial = found;
        return Page();
    }
}
