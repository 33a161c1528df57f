using System.Text.RegularExpressions;

namespace Immunotherapy.Benchmarks;

/// <summary>What a first visit to an article with 20 comments brings over the wire, Brotli.</summary>
internal static partial class Size
{
    public static async Task RunAsync()
    {
        // Nine of ten are published: a whole first page of 20 under each article
        var (published, content) = (await Folders.PublishAsync(), Path.Join(Folders.Repository, "content"));
        var articles = Directory.GetFiles(Path.Join(content, "en/articles")).Length;
        var (site, _) = await Site.StartAsync(published, content, ("Portal__DataPath", await Filled.MakeAsync(published, content, articles * 25)));
        using (site)
        {
            foreach (var slug in Directory.GetFiles(Path.Join(Folders.Repository, "content/en/articles")).Select(Path.GetFileNameWithoutExtension).Order())
            {
                var page = $"/en/articles/{slug}";
                var html = await site.Visitor.GetStringAsync(new Uri(site.Address, page));
                var parts = Part().Matches(html).Select(match => match.Groups["address"].Value).Distinct().ToList();
                var sizes = new List<(string Part, long Bytes)> { ("html", await BytesAsync(site, page)) };
                foreach (var part in parts)
                {
                    sizes.Add((Path.GetExtension(part.Split('?')[0]).TrimStart('.'), await BytesAsync(site, part)));
                }

                Console.WriteLine($"{slug,-32} {sizes.Count} requests, {sizes.Sum(size => size.Bytes) / 1000.0:0.0} kB: {string.Join(", ", sizes.Select(size => $"{size.Part} {size.Bytes / 1000.0:0.0}"))}");
            }
        }
    }

    private static async Task<long> BytesAsync(Site site, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, address)) { Headers = { { "Accept-Encoding", "br" } } };
        return (await (await site.Visitor.SendAsync(request)).Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex("""(<link rel="(stylesheet|icon)" href|<script src|<img src)="(?<address>[^"]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
