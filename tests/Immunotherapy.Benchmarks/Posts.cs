using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Immunotherapy.Benchmarks;

/// <summary>Sixteen writers send comments, each one durably stored before it is answered; then they are counted.</summary>
internal static class Posts
{
    private const string Form = "/en/articles/pembrolizumab/comment";

    public static async Task RunAsync(int seconds)
    {
        var published = await Folders.PublishAsync();
        var data = Path.Join(Folders.Work, "posts");
        var (site, _) = await Site.StartAsync(published, Folders.ManyArticles(13),
            ("Portal__DataPath", data), ("Portal__Limits__CommentsPerNeighbourhood", "1000000"), ("Portal__Limits__Comments", "1000000"));
        using (site)
        {
            var browser = new Browser(site.Address);
            var (_, page) = await browser.GetAsync(Form);
            var token = Browser.Hidden(page, "Body")["__RequestVerificationToken"];
            var script = Path.Join(Folders.Work, "post.lua");
            await File.WriteAllTextAsync(script, $$"""
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
                wrk.headers["X-Forwarded-Proto"] = "https"
                wrk.headers["Cookie"] = "{{browser.Cookies}}"
                wrk.body = "__RequestVerificationToken={{Uri.EscapeDataString(token)}}&Name=Reader&ConsentShow=true&ConsentAge=true&Body=This+is+a+comment+of+the+benchmark.+It+says+a+few+things%2C+as+people+do."
                """);
            var output = await Folders.RunAsync("wrk", "-t1", "-c16", $"-d{seconds}s", "--latency", "-s", script, new Uri(site.Address, Form).ToString());
            var stored = Count(Path.Join(data, "portal.db"));
            Console.WriteLine(output);
            Console.WriteLine($"stored: {stored.ToString("N0", CultureInfo.InvariantCulture)} in {seconds} s, {stored / seconds}/s");
        }
    }

    private static long Count(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Comments";
        return (long)command.ExecuteScalar()!;
    }
}
