using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Web.Commands;

/// <summary>Reads all content as the site would at its very first start, without copies of good versions, and prints the faults.</summary>
public static class CheckCommand
{
    internal const string Shipped = "content";

    public static int Run(Arguments args, TextWriter output, TextWriter errors)
    {
        var folder = args.Next() ?? Shipped;
        var theirs = args.Optional("--against");
        var format = args.Optional("--format") ?? "text";
        var (links, grades) = (args.Flag("--links"), args.Flag("--grades"));
        args.Close();
        if (format is not ("text" or "json"))
        {
            throw new MisuseException($"--format is text or json, not \"{format}\".");
        }

        var snapshot = Read(Existing(folder), NullLogger<ContentStore>.Instance);
        IReadOnlyList<Fault> faults = theirs is null ? Faults(folder, snapshot) : Against.Compare(folder, Existing(theirs), snapshot);
        var report = new CheckReport((theirs ?? folder).TrimEnd('/'), faults, snapshot);
        if (format == "json")
        {
            report.WriteJson(output);
        }
        else
        {
            report.WriteText(output, links, grades);
            output.WriteLine(theirs is null ? report.Sum : Against.Sum(faults));
        }

        return report.Errors > 0 ? 1 : 0;
    }

    internal static Snapshot Read(string folder, ILogger<ContentStore> logger)
    {
        var nowhere = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        var store = new ContentStore(new ContentPlaces(Path.GetFullPath(folder), nowhere), new Addresses(""), logger);
        store.Refresh();
        return store.Current;
    }

    internal static string Existing(string folder) =>
        Directory.Exists(folder) ? folder : throw new MisuseException($"There is no folder \"{folder}\". Name the folder that holds site.yaml.");

    private static List<Fault> Faults(string folder, Snapshot snapshot) =>
        [.. snapshot.Faults, .. Misnamed(folder), .. Due(snapshot, TimeProvider.System)];

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
