using System.Diagnostics;

namespace Immunotherapy.Benchmarks;

/// <summary>From saving one of 1,000 articles to seeing it on the site.</summary>
internal static class Edit
{
    public static async Task RunAsync()
    {
        var published = await Folders.PublishAsync();
        var content = Folders.ManyArticles(1000);
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

            Console.WriteLine($"one of 1,000 articles saved and seen: median {Folders.Median(times):0} ms (from {times.Min():0} to {times.Max():0})");
        }
    }
}
