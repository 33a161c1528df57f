using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Immunotherapy.Benchmarks;

/// <summary>
/// An article's page and the moderators' first page with 1,000 and with 1,000,000 comments, in turn; the time of a
/// decision; the kept page against nginx while decisions fall on its own article.
/// </summary>
internal static partial class Comments
{
    private const string Article = "/en/articles/pembrolizumab";
    private const string Queue = "/staff/comments";
    private const int Rounds = 300;
    private const int Decisions = 100;

    public static async Task RunAsync()
    {
        var published = await Folders.PublishAsync();
        var content = Folders.ManyArticles(13);
        var sites = new Dictionary<int, (Site Site, Browser Browser)>();
        foreach (var count in new[] { 1_000, 1_000_000 })
        {
            var data = await Filled.MakeAsync(published, content, count);
            var (site, _) = await Site.StartAsync(published, content, ("Portal__DataPath", data), ("Portal__Limits__CacheSeconds", "0"));
            sites[count] = (site, new Browser(site.Address));
            await sites[count].Browser.SignInAsync(Filled.Email, Filled.Password);
        }

        foreach (var path in new[] { Article, Queue })
        {
            var times = sites.ToDictionary(site => site.Key, _ => new List<double>());
            for (var round = -20; round < Rounds; round++)
            {
                foreach (var (count, (_, browser)) in sites)
                {
                    var took = await TimeAsync(() => browser.GetAsync(path), HttpStatusCode.OK);
                    if (round >= 0)
                    {
                        times[count].Add(took);
                    }
                }
            }

            var (few, many) = (Folders.Median(times[1_000]), Folders.Median(times[1_000_000]));
            Console.WriteLine($"{path,-28} 1,000: {few:0.00} ms   1,000,000: {many:0.00} ms   ratio {many / few:0.00}");
        }

        foreach (var (count, (_, browser)) in sites)
        {
            var times = new List<double>();
            for (var i = 0; i < Math.Min(Decisions, count / 25); i++)
            {
                times.Add(await DecideAsync(browser));
            }

            Console.WriteLine($"a decision with {count} comments: median {Folders.Median(times):0.0} ms, slowest {times.Max():0.0} ms");
            sites[count].Site.Dispose();
        }

        await WhileDecidingAsync(published, content);
    }

    private static async Task WhileDecidingAsync(string published, string content)
    {
        var (site, _) = await Site.StartAsync(published, content, ("Portal__DataPath", Path.Join(Folders.Work, "filled-1000")));
        using (site)
        {
            var browser = new Browser(site.Address);
            await browser.SignInAsync(Filled.Email, Filled.Password);
            var (_, queue) = await browser.GetAsync(Queue);
            var article = new Uri(site.Address, FirstArticle().Match(queue).Value);
            var request = new HttpRequestMessage(HttpMethod.Get, article) { Headers = { { "Accept-Encoding", "br" } } };
            using var nginx = await Nginx.StartAsync(await (await site.Visitor.SendAsync(request)).Content.ReadAsByteArrayAsync());
            var ratios = new List<double>();
            for (var round = -1; round < 5; round++)
            {
                using var stop = new CancellationTokenSource();
                var deciding = FlipAsync(browser, stop.Token);
                var editing = EditAsync(Path.Join(content, "en/articles/side-effects.md"), stop.Token);
                var kept = await Wrk.RunAsync(article, 5);
                await stop.CancelAsync();
                var decisions = await deciding;
                var edits = await editing;
                var file = nginx is null ? kept : await Wrk.RunAsync(Nginx.Address, 5);
                if (round < 0)
                {
                    continue;
                }

                ratios.Add(kept.PerSecond / file.PerSecond);
                Console.WriteLine($"while deciding: {kept.PerSecond:0}/s with {decisions / 5.0:0.0} decisions and {edits / 5.0:0.0} edits a second, nginx {file.PerSecond:0}/s");
            }

            Console.WriteLine($"cache to nginx while decisions fall and files change {Folders.Median(ratios):0.00}");
        }
    }

    // Another article than the measured one, once a second: each edit makes a new version of the whole site
    private static async Task<int> EditAsync(string file, CancellationToken stop)
    {
        var text = await File.ReadAllTextAsync(file, CancellationToken.None);
        var done = 0;
        for (; !stop.IsCancellationRequested; done++)
        {
            await File.WriteAllTextAsync(file, $"{text}\n\n## Edited\n\n{done}\n", CancellationToken.None);
            await Task.WhenAny(Task.Delay(1000, stop));
        }

        await File.WriteAllTextAsync(file, text, CancellationToken.None);
        return done;
    }

    // Publishes the oldest comment, which stands under the measured article, and takes it back, five times a second
    private static async Task<int> FlipAsync(Browser browser, CancellationToken stop)
    {
        var done = 0;
        var clock = Stopwatch.StartNew();
        string? published = null;
        while (!stop.IsCancellationRequested || published is not null)
        {
            var (_, page) = await browser.GetAsync(published ?? Queue);
            var fields = Browser.Hidden(page.Split("<article class=\"desk-card\"")[1], "Reason");
            await browser.PostAsync(Queue, fields.Append(new("Do", published is null ? "publish" : "undo")));
            published = published is null ? $"{Queue}/{fields["Id"]}" : null;
            done++;
            await Task.Delay(Math.Max(0, (int)((done * 200) - clock.ElapsedMilliseconds)), CancellationToken.None);
        }

        return done;
    }

    private static async Task<double> DecideAsync(Browser browser)
    {
        var (_, page) = await browser.GetAsync(Queue);
        var form = page.Split("<form").First(part => part.Contains("value=\"publish\"", StringComparison.Ordinal));
        var fields = Browser.Hidden("<form" + form, "Version").Append(new("Do", "publish")).ToList();
        return await TimeAsync(() => browser.PostAsync(Queue, fields), HttpStatusCode.Redirect);
    }

    private static async Task<double> TimeAsync(Func<Task<(HttpStatusCode Status, string Page)>> ask, HttpStatusCode expected)
    {
        var start = Stopwatch.GetTimestamp();
        var (status, page) = await ask();
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return status == expected ? took : throw new InvalidOperationException($"{status}: {page}");
    }

    [GeneratedRegex("/en/articles/[a-z-]+(?=\"[^>]*>[^<]*</a> <span class=\"tag)")]
    private static partial Regex FirstArticle();
}
