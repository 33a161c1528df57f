namespace Immunotherapy.Tests.Support;

/// <summary>A small content folder of a test's own. Every article that a test does not care about is whole and good.</summary>
public sealed class ContentFixture : IDisposable
{
    public const string Site = """
        name: { en: Test portal }
        scope: { en: "Breast cancer. Rules of the United States." }
        clinic: { name: Test clinic, day: "555-0100", night: "555-0199", hours: 9 to 5 }
        emergency: "911"
        crisisLines: []
        timeZone: America/New_York
        languages: [en, es]
        promiseHours: 48
        showUnreviewed: true
        topics: [{ id: basics, name: { en: The basics, es: Lo básico } }, { id: medicines, name: { en: Medicines } }]
        """;

    public const string Sources = """
        - { key: first-source, title: First title, publisher: First publisher, url: "https://example.org/first", date: 2022-04-07, read: 2026-11-23 }
        - { key: second-source, title: Second title, publisher: Second publisher, url: "https://example.org/second", read: 2026-11-23 }
        """;

    public const string Glossary = """
        - { id: pd-1, term: { en: PD-1 }, also: [programmed death 1], meaning: { en: A brake on T cells. }, say: "", related: [t-cell] }
        - { id: t-cell, term: { en: T cell }, meaning: { en: A white blood cell. } }
        """;

    public const string Drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320" width="480" height="320"><rect width="480" height="320" fill="#fff"/></svg>
        """;

    public ContentFixture()
    {
        Root = Path.Join(Path.GetTempPath(), "immunotherapy-tests", Guid.NewGuid().ToString("N"));
        Data = Path.Join(Root, "data");
        Folder = Path.Join(Root, "content");
        Write("site.yaml", Site);
        Write("sources.yaml", Sources);
        Write("glossary.yaml", Glossary);
        Write("media/drawing.svg", Drawing);
        WriteArticle("checkpoint-inhibitors");
        WriteArticle("side-effects", title: "Side effects");
        Write("en/pages/about.md", Page("About"));
        Write("en/pages/privacy.md", Page("Privacy"));
    }

    public string Root { get; }

    /// <summary>The content folder.</summary>
    public string Folder { get; }

    public string Data { get; }

    public string PathOf(string file) => Path.Join(Folder, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void WriteArticle(string slug, string title = "Checkpoint inhibitors", string body = "## How it works\n\nIt takes a brake off [@first-source] and [@second-source].\n", string front = "", string lang = "en") =>
        Write($"{lang}/articles/{slug}.md", Article(title, body, front));

    public void Delete(string file) => File.Delete(PathOf(file));

    /// <summary>A whole article; lines of <paramref name="front"/> come last in its front matter.</summary>
    public static string Article(string title = "Checkpoint inhibitors", string body = "## How it works\n\nIt takes a brake off [@first-source] and [@second-source].\n", string front = "") => $"""
        ---
        title: {title}
        keyMessage: {title} take a brake off your immune system.
        callToAction: Call your care team the same day if you get a new symptom.
        topic: basics
        order: 10
        sources: [first-source, second-source]
        unknown: Why these medicines help some people is not yet known.
        updated: 2026-11-23
        nextReview: 2027-11-23
        {front}
        ---

        :::key-points
        - First point.
        - Second point.
        - Third point.
        :::

        {body}
        """.Replace("\n\n---\n\n:::", "\n---\n\n:::", StringComparison.Ordinal);

    public static string Page(string title) => $"""
        ---
        title: {title}
        keyMessage: This is {title}.
        updated: 2026-11-23
        ---

        ## What stands here

        Text of {title}.
        """;

    public void Dispose() => Scratch.Delete(Root);
}
