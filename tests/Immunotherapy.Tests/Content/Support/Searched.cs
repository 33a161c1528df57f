using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Tests.Content.Support;

/// <summary>A content folder with the store that reads it and the index that follows it.</summary>
public sealed class Searched : IDisposable
{
    private readonly LiveContent content;

    public Searched(Action<ContentFixture>? before = null)
    {
        content = new LiveContent(before: before);
        Places = new ContentPlaces(content.Files.Folder, Path.Join(content.Files.Data, "last-good"));
        Index = new SearchIndex(Places, NullLogger<SearchIndex>.Instance);
        Bring();
    }

    public ContentPlaces Places { get; }

    public ContentFixture Files => content.Files;

    public Snapshot Snapshot => content.Snapshot;

    public SearchIndex Index { get; }

    /// <summary>Takes up what was written.</summary>
    public void Bring()
    {
        content.Look();
        Index.BringUpTo(Snapshot, CancellationToken.None);
    }

    /// <summary>Changes what is published without telling the index.</summary>
    public void Look() => content.Look();

    /// <summary>A file is gone when two looks in a row miss it.</summary>
    public void Delete(string file)
    {
        Files.Delete(file);
        content.Look();
        content.Look();
    }

    public Found Find(string typed, string lang = "en") => Index.Find(Snapshot, Snapshot.Edition(lang)!, typed, new DateOnly(2026, 11, 23));

    public IReadOnlyList<string> Titles(string typed, string lang = "en") => [.. Find(typed, lang).Pages.Select(page => page.Title)];

    public IReadOnlyList<string> Suggest(string typed, string lang = "en") => Index.Suggest(Snapshot, Snapshot.Edition(lang)!, typed);

    public void Dispose()
    {
        Index.Dispose();
        content.Dispose();
    }
}
