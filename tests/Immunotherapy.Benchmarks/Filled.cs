using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Immunotherapy.Benchmarks;

/// <summary>A data folder with any number of comments: nine of ten published, spread over all articles; the rest waiting or refused.</summary>
internal static class Filled
{
    public const string Password = "four green kettles sing";
    public const string Email = "admin@example.org";

    private const string Insert = """
        INSERT INTO Comments (Id, Lang, Slug, Name, Body, State, Desk, Version, WrittenAt, WaitingSince, DecidedAt, Place, ReasonWords, Marks, TokenHash)
        VALUES ($id, 'en', $slug, 'A made-up name', $body, $state, $desk, 1, $now, $now, $now, $place, '', '', $hash)
        """;

    private static readonly string[] Names = ["$id", "$slug", "$body", "$state", "$desk", "$now", "$place", "$hash"];

    public static async Task<string> MakeAsync(string published, string content, int count)
    {
        var data = Path.Join(Folders.Work, $"filled-{count}");
        var (site, _) = await Site.StartAsync(published, content, ("Portal__DataPath", data));
        site.Dispose();
        await Folders.RunAsync("bash", "-c", $"printf '%s' '{Password}' | AllowedHosts=127.0.0.1 Portal__PublicOrigin=https://portal.example.org Portal__ContentPath={content} "
            + $"Portal__DataPath={data} dotnet {published}/Immunotherapy.Web.dll staff add {Email} --role administrator --password-stdin");
        var watch = Stopwatch.StartNew();
        var file = Path.Join(data, "portal.db");
        Fill(file, [.. Directory.GetFiles(Path.Join(content, "en", "articles")).Select(article => Path.GetFileNameWithoutExtension(article))], count);
        Console.WriteLine($"{count.ToString("N0", CultureInfo.InvariantCulture)} comments filled in within {watch.Elapsed.TotalSeconds:0.0} s, {new FileInfo(file).Length / (1024 * 1024)} MB");
        return data;
    }

    private static void Fill(string file, string[] slugs, int count)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = Insert;
        var parameters = Names.ToDictionary(name => name, name => command.Parameters.Add(new SqliteParameter(name, DBNull.Value)));
        var places = slugs.ToDictionary(slug => slug, _ => 0);
        for (var i = 0; i < count; i++)
        {
            var slug = slugs[i % slugs.Length];
            var kind = i / slugs.Length % 20;
            parameters["$id"].Value = Guid.CreateVersion7().ToString().ToUpperInvariant();
            parameters["$slug"].Value = slug;
            parameters["$body"].Value = $"This is comment {i} of the benchmark. It says a few things, as people do, and is as long as a short comment often is: about two hundred letters, give or take, which is enough here.";
            parameters["$state"].Value = kind == 0 ? "Waiting" : kind == 1 ? "NotPublished" : "Published";
            parameters["$desk"].Value = kind == 0 ? "Waiting" : DBNull.Value;
            parameters["$now"].Value = DateTimeOffset.UtcNow.UtcTicks;
            parameters["$place"].Value = kind > 1 ? ++places[slug] : DBNull.Value;
            parameters["$hash"].Value = SHA256.HashData(BitConverter.GetBytes(i));
            command.ExecuteNonQuery();
        }

        command.CommandText = "INSERT INTO Discussions (Lang, Slug, Version, Published, LastPlace) VALUES ('en', $slug, 1, $place, $place)";
        foreach (var (slug, place) in places)
        {
            (parameters["$slug"].Value, parameters["$place"].Value) = (slug, place);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        command.Transaction = null;
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }
}
