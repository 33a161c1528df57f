using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Accounts;

public sealed class LogPageModel(Snapshot snapshot, PortalDbContext db) : PortalPage(snapshot)
{
    public const int OnAPage = 50;

    public override string Title => "Log";

    public int Number { get; private set; }

    public int Pages { get; private set; }

    public IReadOnlyList<LogEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number = 1, CancellationToken cancellation = default)
    {
        // Numbers have no gap, so the last one is their count
        var last = await db.Set<LogEntry>().MaxAsync(entry => (long?)entry.Number, cancellation) ?? 0;
        Pages = (int)Math.Max(1, (last + OnAPage - 1) / OnAPage);
        if (!ModelState.IsValid || number < 1 || number > Pages)
        {
            return NotFound();
        }

        Number = number;
        var newest = last - ((number - 1L) * OnAPage);
        Entries = await db.Set<LogEntry>().AsNoTracking()
            .Where(entry => entry.Number <= newest && entry.Number > newest - OnAPage)
            .OrderByDescending(entry => entry.Number).ToListAsync(cancellation);
        return Page();
    }
}
