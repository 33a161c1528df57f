using System.Diagnostics;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Benchmarks;

/// <summary>Reading, checking and rendering whole folders of content, without the site around it.</summary>
internal static class Contents
{
    public static void Run()
    {
        foreach (var count in new[] { 1000, 10_000 })
        {
            Measure(Folders.ManyArticles(count), count);
        }
    }

    private static void Measure(string folder, int count)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var store = new ContentStore(new ContentPlaces(folder, Path.Join(Folders.Work, $"good-{count}")), new Addresses(""), NullLogger<ContentStore>.Instance);
        var watch = Stopwatch.StartNew();
        store.Refresh();
        var loaded = watch.Elapsed.TotalSeconds;
        store.KeepLastGood();
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var articles = store.Current.Editions.Sum(edition => edition.Articles.Count);
        Console.WriteLine($"{articles,6} articles: read, checked and rendered in {loaded:0.00} s, {memory / 1024.0 / articles:0} kB an article");

        var file = Path.Join(folder, "en/articles/pembrolizumab.md");
        var text = File.ReadAllText(file);
        var times = new List<double>();
        var again = 0;
        for (var round = 0; round < 6; round++)
        {
            var bodies = store.Current.Editions.SelectMany(edition => edition.Articles).Select(article => article.Body).ToHashSet(ReferenceEqualityComparer.Instance);
            File.WriteAllText(file, $"{text}\n\n## Edited\n\nRound {round}.\n");
            watch.Restart();
            store.Refresh();
            times.Add(watch.Elapsed.TotalMilliseconds);
            again = store.Current.Editions.SelectMany(edition => edition.Articles).Count(article => !bodies.Contains(article.Body));
        }

        Console.WriteLine($"{articles,6} articles: one changed file taken up in {Folders.Median(times.Skip(1)):0} ms (median, to {times.Skip(1).Max():0}), {again} rendered again");
    }
}
