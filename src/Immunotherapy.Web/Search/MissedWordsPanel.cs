using System.Globalization;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Search;

/// <summary>Tells staff which words their readers miss.</summary>
internal static class MissedWordsPanel
{
    private const int Most = 20;

    public static StaffPanel Panel { get; } = new("Words that readers looked for and did not find", null, null, async services =>
    {
        var words = await services.GetRequiredService<PortalDbContext>().Set<MissedWord>().AsNoTracking()
            .OrderByDescending(missed => missed.Count).ThenBy(missed => missed.Word).Take(Most).ToListAsync();
        return [.. words.Select(missed => string.Create(CultureInfo.InvariantCulture, $"{missed.Word} ({missed.Lang}): {missed.Count} times, last on {missed.LastOn:yyyy-MM-dd}"))];
    });
}
