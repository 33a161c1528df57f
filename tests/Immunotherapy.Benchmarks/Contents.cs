using System.Diagnostics;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Benchmarks;

/// <summary>Reading, checking and rendering whole folders of content, by the published program and within this one.</summary>
internal static class Contents
{
    public static async Task RunAsync()
    {
        var program = Path.Join(await Folders.PublishAsync(), "Immunotherapy.Web.dll");
        foreach (var count in new[] { 1000, 10_000 })
        {
            var folder = Folders.ManyArticles(count);
            var times = new List<double>();
            for (var round = 0; round < 6; round++)
            {
                var watch = Stopwatch.StartNew();
                await Folders.RunAsync("dotnet", program, "check", folder);
                times.Add(watch.Elapsed.TotalSeconds);
            }

            Console.WriteLine($"{count,6} articles: \"check\" took {Folders.Median(times.Skip(1)):0.00} s (median, from {times.Skip(1).Min():0.00} to {times.Skip(1).Max():0.00})");
            Measure(folder, count);
        }
    }

    private static void Measure(string folder, int count)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var store = new ContentStore(new ContentPlaces(folder, Path.Join(Folders.Work, $"good-{count}")), new Addresses(""), NullLogger<ContentStore>.Instance);
        store.Refresh();
        store.KeepLastGood();
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var articles = store.Current.Editions.Sum(edition => edition.Articles.Count);
        Console.WriteLine($"{articles,6} articles: {memory / 1024.0 / articles:0} kB of memory an article, all files counted");

        var file = Path.Join(folder, "en/articles/pembrolizumab.md");
        var text = File.ReadAllText(file);
        var times = new List<double>();
        var again = 0;
        for (var round = 0; round < 6; round++)
        {
            var bodies = store.Current.Editions.SelectMany(edition => edition.Articles).Select(article => article.Body).ToHashSet(ReferenceEqualityComparer.Instance);
            File.WriteAllText(file, $"{text}\n\n## Edited\n\nRound {round}.\n");
            var watch = Stopwatch.StartNew();
            store.Refresh();
            times.Add(watch.Elapsed.TotalMilliseconds);
            again = store.Current.Editions.SelectMany(edition => edition.Articles).Count(article => !bodies.Contains(article.Body));
        }

        Console.WriteLine($"{articles,6} articles: one changed file taken up in {Folders.Median(times.Skip(1)):0} ms (median, to {times.Skip(1).Max():0}), {again} rendered again");
    }
}
