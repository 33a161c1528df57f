using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Immunotherapy.Web.Content;

/// <summary>
/// Makes a snapshot of the newest drafts that can be shown. A draft that is broken, or whose new text points at something
/// that does not exist, gives way to the last good one of its file; what was already live stays live.
/// </summary>
internal sealed class SnapshotBuilder(Addresses addresses)
{
    private static readonly string Release = typeof(SnapshotBuilder).Module.ModuleVersionId.ToString("N");

    private IReadOnlyDictionary<string, PageRendering> rendered = FrozenDictionary<string, PageRendering>.Empty;

    /// <param name="latest">The newest draft of each file.</param>
    /// <param name="good">The draft of each file that is live, or was when the site last ran. Brought up to date.</param>
    public Snapshot Make(IReadOnlyDictionary<ContentPath, Draft> latest, Dictionary<ContentPath, Draft> good, IReadOnlySet<string> gone)
    {
        var rejected = new Dictionary<ContentPath, IReadOnlyList<Fault>>();
        while (true)
        {
            var chosen = latest.Keys.Union(good.Keys)
                .Select(path => (path, draft: Choose(path)))
                .Where(choice => choice.draft is not null)
                .ToDictionary(choice => choice.path, choice => choice.draft!);
            var library = new Library(addresses, chosen.Values, latest.Keys);
            var pages = Render(library);
            var found = pages.Values.ToDictionary(page => page.Draft.Location, page => page.Faults);
            foreach (var file in library.DataFiles)
            {
                found[file.Location] = file.FaultsIn(library);
            }

            var refused = found.Where(file => file.Value.Any(IsError) && !IsLive(file.Key, chosen[file.Key]) && !rejected.ContainsKey(file.Key)).ToList();
            if (refused.Count > 0)
            {
                refused.ForEach(file => rejected.Add(file.Key, file.Value));
                continue;
            }

            rendered = pages;
            foreach (var (path, draft) in chosen)
            {
                good[path] = draft;
            }

            return Assemble(library, pages, gone, Faults(latest, rejected, found), VersionOf(chosen.Values));
        }

        Draft? Choose(ContentPath path) =>
            latest.TryGetValue(path, out var newest) && !newest.Broken && !rejected.ContainsKey(path) ? newest : good.GetValueOrDefault(path);

        bool IsLive(ContentPath path, Draft draft) => good.TryGetValue(path, out var live) && live.Hash == draft.Hash;

        static bool IsError(Fault fault) => fault.HoldsBack;
    }

    private Dictionary<string, PageRendering> Render(Library library)
    {
        var pages = new ConcurrentDictionary<string, PageRendering>(StringComparer.Ordinal);
        Parallel.ForEach(library.Pages, draft =>
            pages[draft.Path] = rendered.TryGetValue(draft.Path, out var before) && before.StillHolds(draft, library)
                ? before
                : PageRendering.Of(draft, library));
        return pages.ToDictionary(StringComparer.Ordinal);
    }

    private static Snapshot Assemble(
        Library library, Dictionary<string, PageRendering> pages, IReadOnlySet<string> gone, IReadOnlyList<Fault> faults, string version)
    {
        var terms = library.Terms ?? FrozenDictionary<string, Term>.Empty;
        return new Snapshot
        {
            Version = version,
            Addresses = library.Addresses,
            Site = library.Site,
            Sources = library.Sources ?? FrozenDictionary<string, Source>.Empty,
            Terms = terms,
            Trials = library.Trials ?? FrozenDictionary<string, Trial>.Empty,
            Approvals = library.Approvals,
            Questions = library.Questions,
            Media = library.Media,
            Editions = new Editions(library, pages).All(),
            Gone = gone.ToFrozenSet(StringComparer.Ordinal),
            Faults = faults,
        };
    }

    private static List<Fault> Faults(
        IReadOnlyDictionary<ContentPath, Draft> latest, Dictionary<ContentPath, IReadOnlyList<Fault>> rejected, Dictionary<ContentPath, IReadOnlyList<Fault>> found) =>
        [.. latest
            .SelectMany(file =>
                file.Value.Broken ? file.Value.Faults
                : rejected.TryGetValue(file.Key, out var why) ? [.. file.Value.Faults, .. why]
                : found.TryGetValue(file.Key, out var beside) ? [.. file.Value.Faults, .. beside]
                : file.Value.Faults)
            .OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];

    // The build is part of it: a new release may show the same content in another way
    private static string VersionOf(IEnumerable<Draft> drafts)
    {
        var parts = drafts.Select(draft => $"{draft.Path}:{draft.Hash}").Order(StringComparer.Ordinal).Prepend(Release);
        return Draft.HashOf(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..16];
    }
}
