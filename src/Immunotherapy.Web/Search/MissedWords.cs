using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Search;

/// <summary>
/// Counts the words that are in no page, so that staff learn what readers miss. Until a word has been looked for five times
/// within a day it is known only as a hash, under a key that this process made up and nobody else has.
/// </summary>
public sealed partial class MissedWords(IServiceScopeFactory scopes, WriteGate gate, TimeProvider clock, ILogger<MissedWords> logger) : BackgroundService
{
    /// <summary>From how many times on a word is written down.</summary>
    public const int Least = 5;

    public const int DaysKept = 365;

    /// <summary>Words that are written down; a robot that makes words up ends here.</summary>
    public const int MostKept = 1000;

    private const int ShortestWord = 3;
    private const int MostCounted = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan SweepPause = TimeSpan.FromMinutes(1);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock counting = new();
    private DateTimeOffset swept = DateTimeOffset.MinValue;
    private readonly Dictionary<Guid, (int Times, DateTimeOffset Since)> counts = [];
    private readonly Channel<(string Lang, string Word, int Times)> due = Channel.CreateBounded<(string, string, int)>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Never waits and never fails: the search goes on whatever the database does.</summary>
    public void Count(string lang, IEnumerable<string> words)
    {
        foreach (var word in words.Where(IsWord).Distinct(StringComparer.Ordinal))
        {
            var times = Times(HashOf(lang, word));
            if (times >= Least)
            {
                due.Writer.TryWrite((lang, word, times == Least ? Least : 1));
            }
        }
    }

    public static async Task DeleteOldAsync(IServiceProvider provider, CancellationToken cancellation)
    {
        var db = provider.GetRequiredService<PortalDbContext>();
        var before = Today(provider.GetRequiredService<TimeProvider>()).AddDays(-DaysKept);
        await provider.GetRequiredService<WriteGate>().WriteAsync(db, () => db.Set<MissedWord>().Where(missed => missed.LastOn < before).ExecuteDeleteAsync(), cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (lang, word, times) in due.Reader.ReadAllAsync(stoppingToken))
            {
                await TryAsync(lang, word, times, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping
        }
    }

    // Numbers and addresses are not words, and so are never written down
    private static bool IsWord(string word) => word.Length is >= ShortestWord and <= MissedWord.Longest && word.All(char.IsLetter);

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private int Times(Guid hash)
    {
        lock (counting)
        {
            var now = clock.GetUtcNow();
            if (counts.Count >= MostCounted && now - swept >= SweepPause)
            {
                swept = now;
                foreach (var old in counts.Where(count => now - count.Value.Since >= Lifetime).Select(count => count.Key).ToList())
                {
                    counts.Remove(old);
                }
            }

            var isKnown = counts.TryGetValue(hash, out var known) && now - known.Since < Lifetime;
            if (!isKnown && counts.Count >= MostCounted && !counts.ContainsKey(hash))
            {
                return 0;
            }

            counts[hash] = isKnown ? (known.Times + 1, known.Since) : (1, now);
            return counts[hash].Times;
        }
    }

    private Guid HashOf(string lang, string word) => new(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{lang}\0{word}")).AsSpan(0, 16));

    private async Task TryAsync(string lang, string word, int times, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await gate.WriteAsync(db, () => WriteAsync(db, lang, word, times), cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Log.NotCounted(logger, failed.GetType().Name);
        }
    }

    private async Task<int> WriteAsync(PortalDbContext db, string lang, string word, int times)
    {
        var today = Today(clock);
        var words = db.Set<MissedWord>();
        var known = await words.Where(missed => missed.Lang == lang && missed.Word == word)
            .ExecuteUpdateAsync(missed => missed.SetProperty(row => row.Count, row => row.Count + times).SetProperty(row => row.LastOn, today));
        if (known == 0 && await words.CountAsync() < MostKept)
        {
            words.Add(new MissedWord { Lang = lang, Word = word, Count = times, LastOn = today });
            await db.SaveChangesAsync();
        }

        return known;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A word that was not found could not be counted: {Kind}")]
        public static partial void NotCounted(ILogger logger, string kind);
    }
}
