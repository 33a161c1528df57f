namespace Immunotherapy.Benchmarks;

/// <summary>
/// The same article from the site's cache, from nginx as a file, and from the site with every page made anew; in turn, so
/// that a noisy moment of the machine meets all of them. Then a minute of load and the memory after it.
/// </summary>
internal static class Load
{
    private const int Rounds = 5;
    private const int Seconds = 5;
    private const string Page = "/en/articles/pembrolizumab";

    public static async Task RunAsync()
    {
        var published = await Folders.PublishAsync();
        var content = Folders.ManyArticles(1000);
        var (kept, _) = await Site.StartAsync(published, content);
        var (anew, _) = await Site.StartAsync(published, content, ("Portal__Limits__CacheSeconds", "0"));
        using (kept)
        using (anew)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(kept.Address, Page)) { Headers = { { "Accept-Encoding", "br" } } };
            using var nginx = await Nginx.StartAsync(await (await kept.Visitor.SendAsync(request)).Content.ReadAsByteArrayAsync());
            var runs = new Dictionary<string, (Uri Address, string Encoding)>
            {
                ["from the cache"] = (new Uri(kept.Address, Page), "br"),
                ["made anew, br"] = (new Uri(anew.Address, Page), "br"),
                ["made anew, identity"] = (new Uri(anew.Address, Page), "identity"),
            };
            if (nginx is not null)
            {
                runs["nginx, the same bytes"] = (Nginx.Address, "br");
            }

            var results = runs.Keys.ToDictionary(name => name, _ => new List<Measured>());
            for (var round = -1; round < Rounds; round++)
            {
                foreach (var (name, (address, encoding)) in runs)
                {
                    var measured = await Wrk.RunAsync(address, Seconds, encoding);
                    if (round >= 0)
                    {
                        results[name].Add(measured);
                    }
                }
            }

            foreach (var (name, all) in results)
            {
                Console.WriteLine($"{name,-24} {Folders.Median(all.Select(one => one.PerSecond)),8:0} requests/s   p99 {Folders.Median(all.Select(one => one.Slowest)):0.0} ms");
            }

            if (nginx is not null)
            {
                var ratio = results["from the cache"].Zip(results["nginx, the same bytes"], (site, file) => site.PerSecond / file.PerSecond);
                Console.WriteLine($"cache to nginx           {Folders.Median(ratio):0.00}");
            }

            await Wrk.RunAsync(new Uri(kept.Address, Page), 60);
            Console.WriteLine($"memory after a minute    {kept.MegabytesInUse} MB with the cache, {anew.MegabytesInUse} MB without");
        }
    }
}
