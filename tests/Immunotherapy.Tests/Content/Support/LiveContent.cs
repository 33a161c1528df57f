using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Tests.Content.Support;

/// <summary>A content folder with the store that reads it, as in the running site.</summary>
public sealed class LiveContent : IDisposable
{
    /// <summary>The line of the file on which the body given to <see cref="Write"/> begins.</summary>
    public const int BodyLine = 19;

    /// <summary>Stands below the body given to <see cref="Write"/>.</summary>
    public const string Cited = "\n\nBoth sources [@first-source] [@second-source].\n";

    // Rules of writing, which have tests of their own: the texts of other tests are not written for readers
    private static readonly HashSet<string> OfWriting =
        ["sentence", "paragraph", "passive", "numeral", "jargon", "abbreviation", "hard-word", "picture", "grade", "key-message", "R1", "R2", "R3", "R4", "R6"];

    private readonly ILogger<ContentStore> log;

    public LiveContent(ILogger<ContentStore>? log = null, Action<ContentFixture>? before = null)
    {
        this.log = log ?? NullLogger<ContentStore>.Instance;
        before?.Invoke(Files);
        Store = Start();
    }

    public ContentFixture Files { get; } = new();

    public ContentStore Store { get; private set; }

    public Snapshot Snapshot => Store.Current;

    public IEnumerable<string> Errors =>
        Snapshot.Faults.Where(fault => fault.HoldsBack).Select(fault => fault.ToString());

    /// <summary>Looks at the contents of the folder once, as the site does every ten seconds.</summary>
    public void Look() => Store.Refresh(contents: true);

    /// <summary>Stops the site and starts it again on the same data folder.</summary>
    public void Restart()
    {
        Store.KeepLastGood();
        Store = Start();
    }

    public Article? Article(string slug, string lang = "en") => Snapshot.Edition(lang)?.Article(slug);

    /// <summary>What is wrong with the form of a file.</summary>
    public IReadOnlyList<Fault> FaultsOf(string file) => [.. Snapshot.Faults.Where(fault => fault.File == file && !OfWriting.Contains(fault.Code))];

    /// <summary>What is wrong with its words.</summary>
    public IReadOnlyList<Fault> WritingOf(string file) => [.. Snapshot.Faults.Where(fault => fault.File == file && OfWriting.Contains(fault.Code))];

    /// <summary>Writes the article "probe" with this body, which cites both sources below it, and looks.</summary>
    public IReadOnlyList<Fault> Write(string body, string front = "")
    {
        Files.WriteArticle("probe", "Probe", body + Cited, front);
        Look();
        return FaultsOf("en/articles/probe.md");
    }

    /// <summary>The HTML of what an author wrote outside blocks.</summary>
    public string Html(string slug = "probe") =>
        string.Concat(Article(slug)!.Body.Segments.OfType<HtmlSegment>().Select(segment => segment.Html.Value));

    public T Block<T>(string slug = "probe")
        where T : Segment =>
        Assert.Single(Article(slug)!.Body.Segments.OfType<T>());

    public void Dispose() => Files.Dispose();

    private ContentStore Start()
    {
        var store = new ContentStore(new ContentPlaces(Files.Folder, Files.Data), new Addresses(""), log);
        store.Refresh();
        return store;
    }
}
