using System.Collections.Frozen;
using Microsoft.Data.Sqlite;

namespace Immunotherapy.Web.Content.Search;

/// <summary>
/// Finds published pages by their words. It follows the snapshots a little later, so whatever it finds is looked up in the
/// snapshot of the one who asks: what is not published there is not found.
/// </summary>
public sealed partial class SearchIndex(ContentPlaces places, ILogger<SearchIndex> logger) : IDisposable
{
    /// <summary>Pages that an answer shows.</summary>
    public const int MostShown = 20;

    /// <summary>Pages that are counted and weighed one by one.</summary>
    public const int MostCounted = 200;

    public const int MostSuggested = 8;

    /// <summary>The longest text that is read; more is cut.</summary>
    public const int LongestText = 200;

    // So that a search finds something before ten thousand pages are in
    private const int Batch = 1000;

    private readonly List<LanguageWriter> writers = [];
    private volatile FrozenDictionary<string, IndexedLanguage> languages = FrozenDictionary<string, IndexedLanguage>.Empty;
    private WordFile? file;
    private volatile string version = "";
    private bool failing;

    /// <summary>The version of the snapshot that is in it as a whole, or empty.</summary>
    public string Version => version;

    /// <param name="today">The clinic's day: of an article that gives way by then, no text is told.</param>
    public Found Find(Snapshot snapshot, Edition edition, string typed, DateOnly today) =>
        Try(() => languages.GetValueOrDefault(edition.Lang)?.Find(snapshot, edition, Clean(typed), today)) ?? Found.Unknown;

    /// <summary>Names of what is published, for somebody who has typed their beginning.</summary>
    public IReadOnlyList<string> Suggest(Snapshot snapshot, Edition edition, string typed) =>
        languages.GetValueOrDefault(edition.Lang) is not { } language ? []
            : [.. language.Names.BeginningWith(Clean(typed)).Where(name => SearchEntry.Find(snapshot, edition, name.Key) is not null).Select(name => name.Text).Take(MostSuggested)];

    /// <summary>One line of what was typed, no longer than what is read.</summary>
    public static string Clean(string typed) => TermSearch.Clean(typed.Length > LongestText ? typed[..LongestText] : typed, LongestText);

    public void Dispose()
    {
        languages = FrozenDictionary<string, IndexedLanguage>.Empty;
        file?.Dispose();
    }

    /// <summary>Takes up what has changed. One thread calls it.</summary>
    /// <exception cref="SqliteException">The file cannot be written; it is begun anew the next time.</exception>
    public void BringUpTo(Snapshot snapshot, CancellationToken cancellation)
    {
        if (snapshot.Version == version)
        {
            return;
        }

        try
        {
            file ??= new WordFile(new SearchFolder(places.SearchPath));
            foreach (var edition in snapshot.Editions)
            {
                Bring(snapshot, edition, cancellation);
            }

            languages = languages.Where(language => snapshot.Edition(language.Key) is not null).ToFrozenDictionary();
            version = snapshot.Version;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // Whatever it was, half an index would stay half
            BeginAnew();
            throw;
        }
    }

    private void Bring(Snapshot snapshot, Edition edition, CancellationToken cancellation)
    {
        if (writers.Find(writer => writer.Lang == edition.Lang) is not { } writer)
        {
            writer = new LanguageWriter(edition.Lang, $"pages{writers.Count}");
            file!.AddTable(writer.Table);
            writers.Add(writer);
        }

        var entries = SearchEntry.All(snapshot, edition).ToList();
        writer.Know(edition.Terms);
        var done = false;
        while (!done)
        {
            cancellation.ThrowIfCancellationRequested();
            done = writer.Bring(entries, file!, Batch);
            languages = languages.Where(language => language.Key != edition.Lang)
                .Append(new(edition.Lang, writer.Publish(edition, file!))).ToFrozenDictionary();
        }
    }

    private void BeginAnew()
    {
        languages = FrozenDictionary<string, IndexedLanguage>.Empty;
        version = "";
        writers.Clear();
        file?.Dispose();
        file = null;
    }

    private Found? Try(Func<Found?> find)
    {
        try
        {
            var found = find();
            failing = false;
            return found;
        }
        catch (Exception failed) when (failed is SqliteException or ObjectDisposedException)
        {
            if (!failing)
            {
                Log.Failed(logger, failed.GetType().Name, (failed as SqliteException)?.SqliteErrorCode ?? 0);
            }

            failing = true;
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The search index cannot be read ({Kind} {Code}); searches find nothing until it can")]
        public static partial void Failed(ILogger logger, string kind, int code);
    }
}
