using System.Collections.Concurrent;
using System.Globalization;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.Data.Sqlite;

namespace Immunotherapy.Tests.Comments;

/// <summary>
/// The published program is killed while readers write, and started again on the same data: what a writer was told is
/// there, once. The environment variable KILL_ROUNDS says how often.
/// </summary>
public sealed class KillTests(Publication publication) : IDisposable
{
    private const int Writers = 8;
    private const int FewestPerRound = 60;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 5;

    private readonly ContentFixture content = new();

    // By token: what was sent, and which of it was answered
    private readonly ConcurrentDictionary<string, string> sent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> withdrawn = new(StringComparer.Ordinal);

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task KilledWhileReadersWrite_EveryAcknowledgedCommentIsThereOnce()
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            using var site = await StartAsync();
            await CheckAsync(site, taken.Keys.Except(before));
            before.UnionWith(taken.Keys);
            var writing = Enumerable.Range(0, Writers).Select(writer => WriteUntilItEndsAsync(site, $"{round}.{writer}")).ToList();

            // Not always at the same moment of a write
            await Poll.UntilAsync(() => taken.Count >= before.Count + FewestPerRound + round || writing.TrueForAll(each => each.IsCompleted), TimeSpan.FromSeconds(30));
            site.Kill();
            await Task.WhenAll(writing);
            Assert.InRange(taken.Count - before.Count, FewestPerRound, int.MaxValue);
        }

        using var last = await StartAsync();
        await CheckAsync(last, taken.Keys.Except(before));
    }

    private Task<RunningSite> StartAsync() => RunningSite.ServeAsync(publication, RunningSite.CalmSettings(content));

    private async Task WriteUntilItEndsAsync(RunningSite site, string writer)
    {
        using var reader = BehindProxy.Reader(site);
        try
        {
            var form = await reader.FillInAsync("");
            for (var number = 0; ; number++)
            {
                var (token, body) = (ReceiptToken.Create(), $"Words {writer}.{number} {new string('a', number % 7 * 500)}");
                sent[token] = body;
                var answer = await reader.SendAsync(form.With(("FormKey", token), ("Body", body)));
                Assert.Equal((303, Reader.Receipt(token)), (answer.Status, answer.Location));
                taken[token] = body;
                if (number % 5 == 0)
                {
                    Assert.Equal(303, (await reader.SendAsync(form with { Address = Reader.Receipt(token) + "?handler=Withdraw" })).Status);
                    withdrawn[token] = true;
                }
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Killed
        }
    }

    private async Task CheckAsync(RunningSite site, IEnumerable<string> fresh)
    {
        await Parallel.ForEachAsync(fresh, new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = TestContext.Current.CancellationToken }, async (token, _) =>
        {
            using var reader = BehindProxy.Reader(site);
            var receipt = await reader.GetAsync(Reader.Receipt(token));
            Assert.Equal((200, taken[token]), (receipt.Status, receipt.Said("article.comment .said")));
        });

        var rows = Rows("SELECT hex(TokenHash), Body, State FROM Comments");
        var byHash = rows.ToDictionary(row => row[0], StringComparer.Ordinal);
        Assert.All(taken, each => Assert.Equal(each.Value, byHash[Hash(each.Key)][1]));
        Assert.All(withdrawn.Keys, token => Assert.Equal("Withdrawn", byHash[Hash(token)][2]));
        Assert.Empty(byHash.Keys.Except(sent.Keys.Select(Hash)));
        Assert.Equal(rows.Count, rows.Select(row => row[1]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("ok", Assert.Single(Rows("PRAGMA integrity_check"))[0]);
        Assert.InRange(Rows("SELECT Number FROM Log WHERE What = 'withdraw'").Count, withdrawn.Count, sent.Count);
        var (code, _, errors) = await Verbs.RunAsync(content.Data, "log", "verify");
        Assert.Equal((0, ""), (code, errors));
    }

    private static string Hash(string token) => Convert.ToHexString(ReceiptToken.HashOf(token));

    private List<string[]> Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Join(content.Data, Database.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString() ?? "")]);
        }

        return rows;
    }
}
