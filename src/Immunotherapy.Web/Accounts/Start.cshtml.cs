using System.Security.Claims;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Accounts;

/// <summary>What waits for whoever signed in. It knows no room: each hands in its panel.</summary>
public sealed class StartModel(Snapshot snapshot, IEnumerable<StaffPanel> panels) : PortalPage(snapshot)
{
    public override string Title => "What to do today";

    public string RoleName => User.FindFirstValue(ClaimTypes.Role)!.ToLowerInvariant();

    public IReadOnlyList<(string Title, string? Href, IReadOnlyList<string> Lines)> Shown { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var shown = new List<(string, string?, IReadOnlyList<string>)>();
        foreach (var panel in panels.Where(panel => User.May(panel.Policy)))
        {
            shown.Add((panel.Title, panel.Href is null ? null : Snapshot.Addresses.PathBase + panel.Href, await LinesAsync(panel)));
        }

        Shown = shown;
    }

    // One room that cannot be read does not close the others
    private async Task<IReadOnlyList<string>> LinesAsync(StaffPanel panel)
    {
        try
        {
            return await panel.Lines(HttpContext.RequestServices);
        }
        catch (Exception failed) when (Database.IsTrouble(failed))
        {
            return ["This cannot be read just now. Try again in a minute."];
        }
    }
}
