using System.Diagnostics;

namespace Immunotherapy.Benchmarks;

/// <summary>From saving one of many articles to seeing it on the site.</summary>
internal static class Edit
{
    public static async Task RunAsync()
    {
        var published = await Folders.PublishAsync();
        foreach (var count in new[] { 1000, 10_000 })
        {
            await MeasureAsync(published, count);
        }
    }

    private static async Task MeasureAsync(string published, int count)
    {
        var content = Folders.ManyArticles(count);
        var file = Path.Join(content, "en/articles/pembrolizumab.md");
        var text = await File.ReadAllTextAsync(file);
        var (site, _) = await Site.StartAsync(published, content);
        using (site)
        {
            var address = new Uri(site.Address, "/en/articles/pembrolizumab");
            var times = new List<double>();
            for (var round = 0; round < 10; round++)
            {
                await site.Visitor.GetStringAsync(address);
                var mark = $"edit-{round}-{Guid.NewGuid():N}";
                await File.WriteAllTextAsync(file, $"{text}\n\n## Edited\n\n{mark}\n");
                var watch = Stopwatch.StartNew();
                while (!(await site.Visitor.GetStringAsync(address)).Contains(mark, StringComparison.Ordinal))
                {
                    await Task.Delay(10);
                }

                times.Add(watch.Elapsed.TotalMilliseconds);
                await Task.Delay(700);
            }

            Console.WriteLine($"one of {count} articles saved and seen: median {Folders.Median(times):0} ms (from {times.Min():0} to {times.Max():0})");
        }
    }
}
