namespace Immunotherapy.Benchmarks;

/// <summary>From the start of the process to the first "ready", with 1,000 articles and an empty data folder.</summary>
internal static class Start
{
    public static async Task RunAsync()
    {
        var published = await Folders.PublishAsync();
        foreach (var count in new[] { 23, 1000 })
        {
            var content = Folders.ManyArticles(count);
            var times = new List<double>();
            for (var round = 0; round < 6; round++)
            {
                var (site, took) = await Site.StartAsync(published, content);
                using (site)
                {
                    times.Add(took.TotalSeconds);
                }
            }

            Console.WriteLine($"ready with {count,4} articles: median {Folders.Median(times.Skip(1)):0.00} s (from {times.Skip(1).Min():0.00} to {times.Skip(1).Max():0.00})");
        }
    }
}
