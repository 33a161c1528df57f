using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Web.Commands;

/// <summary>Reads all content as the site would at its very first start, without copies of good versions, and prints the faults.</summary>
public static class CheckCommand
{
    public static int Run(Arguments args, TextWriter output, TextWriter errors)
    {
        var folder = args.Next() ?? "content";
        args.Close();
        if (!Directory.Exists(folder))
        {
            throw new MisuseException($"There is no folder \"{folder}\". Name the folder that holds site.yaml.");
        }

        var nowhere = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        var store = new ContentStore(
            new ContentPlaces(Path.GetFullPath(folder), nowhere), new Addresses(""), NullLogger<ContentStore>.Instance);
        store.Refresh();
        var faults = store.Current.Faults.Concat(Misnamed(folder)).Concat(Due(store.Current, TimeProvider.System)).ToList();
        foreach (var fault in faults)
        {
            output.WriteLine($"{folder.TrimEnd('/')}/{fault}");
        }

        var failed = faults.Count(fault => fault.Severity == Severity.Error);
        output.WriteLine($"{failed} errors, {faults.Count - failed} warnings");
        return failed > 0 ? 1 : 0;
    }

    private static IEnumerable<Fault> Misnamed(string folder) =>
        ContentListing.Misnamed(folder).Select(path => new Fault(path, 1, Severity.Error, "file",
            "This file is not read: its name must be lower-case letters, digits and hyphens, with .md for articles and .svg, .png or .jpg for pictures. Rename it."));

    private static IEnumerable<Fault> Due(Snapshot snapshot, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return from edition in snapshot.Editions
               from article in edition.Articles
               where article.Front.NextReview < today
               select new Fault($"{article.Lang}/articles/{article.Slug}.md", 1, Severity.Warning, "dates",
                   $"The next review was due on {article.Front.NextReview:yyyy-MM-dd}. Have it read again and move \"nextReview\".");
    }
}
