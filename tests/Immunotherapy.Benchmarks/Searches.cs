using System.Diagnostics;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Benchmarks;

/// <summary>The search over 10,000 articles: making the index, taking up one edit, answering what people type.</summary>
internal static class Searches
{
    private const int Rounds = 2000;

    // Common words, rare words, names, brands, beginnings, misspellings, questions, nothing
    private static readonly string[] Typed =
    [
        "immunotherapy", "treatment", "cancer", "side effects", "pembrolizumab", "Keytruda", "keytruda side effects", "pembro", "pembrolizumb",
        "immuntherapy", "rash", "I have a rash", "what does CPS mean?", "is pembrolizumab for me?", "triple-negative breast cancer", "PD-L1", "immune system",
        "KEYNOTE-522", "NCT03036488", "cytokine release", "vaccine", "vaccines after treatment", "fever at night", "immu", "thyroid", "colitis diarrhea",
        "when to call", "cost", "hair loss", "zzzzzz", "t", "checkpoint inhibitors work", "CAR T cell therapy for breast cancer", "lung inflamation",
    ];

    public static async Task RunAsync()
    {
        var folder = Folders.ManyArticles(10_000);
        var places = new ContentPlaces(folder, Path.Join(Folders.Work, "searched", "last-good"));
        var store = new ContentStore(places, new Addresses(""), NullLogger<ContentStore>.Instance);
        store.Refresh();
        using var index = new SearchIndex(places, NullLogger<SearchIndex>.Instance);
        var watch = Stopwatch.StartNew();
        index.BringUpTo(store.Current, CancellationToken.None);
        Console.WriteLine($"index of {store.Current.Editions.Sum(edition => edition.Articles.Count)} articles made in {watch.Elapsed.TotalSeconds:0.0} s, "
            + $"{Directory.GetFiles(places.SearchPath, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1024.0 / 1024:0} MB");
        Ask(store.Current, index);
        Edit(store, index, Path.Join(folder, "en/articles/pembrolizumab.md"));
        await ThroughHttpAsync(folder);
    }

    private static void Ask(Snapshot snapshot, SearchIndex index)
    {
        var edition = snapshot.Edition("en")!;
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var busy = new List<double>();
        for (var round = -5 * Typed.Length; round < Rounds; round++)
        {
            var typed = Typed[(round + (5 * Typed.Length)) % Typed.Length];
            var (start, busyBefore) = (Stopwatch.GetTimestamp(), ThreadTime.Milliseconds);
            index.Find(snapshot, edition, typed, new DateOnly(2026, 11, 23));
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (round >= 0)
            {
                busy.Add(ThreadTime.Milliseconds - busyBefore);
                (times.TryGetValue(typed, out var row) ? row : times[typed] = []).Add(took);
            }
        }

        foreach (var (typed, row) in times.OrderByDescending(pair => Folders.Median(pair.Value)))
        {
            Console.WriteLine($"  {typed,-40} median {Folders.Median(row):0.00} ms, slowest {row.Max():0.00} ms, fastest {row.Min():0.00} ms, found {index.Find(snapshot, edition, typed, new DateOnly(2026, 11, 23)).Count}");
        }

        Tell("time of a processor", busy);
        Tell("within the program", [.. times.Values.SelectMany(row => row)]);
    }

    private static void Edit(ContentStore store, SearchIndex index, string file)
    {
        var text = File.ReadAllText(file);
        var times = new List<double>();
        for (var round = 0; round < 6; round++)
        {
            File.WriteAllText(file, $"{text}\n\n## Edited\n\nRound {round}.\n");
            store.Refresh();
            var watch = Stopwatch.StartNew();
            index.BringUpTo(store.Current, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"one edit taken up in {Folders.Median(times.Skip(1)):0} ms (median, to {times.Skip(1).Max():0})");
        File.WriteAllText(file, text);
    }

    private static async Task ThroughHttpAsync(string folder)
    {
        var (site, _) = await Site.StartAsync(await Folders.PublishAsync(), folder, ("Portal__Limits__PerNeighbourhood", "100000"), ("Portal__Limits__Burst", "100000"));
        using (site)
        {
            var times = new List<double>();
            for (var wait = 0; wait < 300 && !(await site.Visitor.GetStringAsync(new Uri(site.Address, "/en/search?q=pembrolizumab"))).Contains("<mark>", StringComparison.Ordinal); wait++)
            {
                await Task.Delay(500);
            }

            await Task.Delay(TimeSpan.FromSeconds(30));
            for (var round = -5 * Typed.Length; round < Rounds; round++)
            {
                var address = new Uri(site.Address, "/en/search?q=" + Uri.EscapeDataString(Typed[(round + (5 * Typed.Length)) % Typed.Length]));
                var start = Stopwatch.GetTimestamp();
                await site.Visitor.GetStringAsync(address);
                if (round >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            Tell("through HTTP", times);
        }
    }

    private static void Tell(string where, List<double> times)
    {
        times.Sort();
        Console.WriteLine($"{where}: {times.Count} searches, median {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms, slowest {times[^1]:0.00} ms");
    }
}
