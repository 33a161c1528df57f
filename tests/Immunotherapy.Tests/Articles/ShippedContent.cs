using System.Text.RegularExpressions;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Tests.Articles;

/// <summary>The repository's own content, read once for all tests, and its articles as plain words.</summary>
public sealed partial class ShippedContent
{
    public static readonly string[] Languages = ["en", "es"];

    public static readonly string[] Slugs =
    [
        "adoptive-cell-therapy", "approvals-and-trials", "autoimmune-disorders", "cancer-vaccines", "checkpoint-inhibitors", "cytokines",
        "early-triple-negative", "hormone-receptor-positive-and-her2-positive", "how-clinical-trials-work", "how-treatment-is-given",
        "how-we-know", "immune-system", "immunotherapy-and-chemotherapy", "metastatic-triple-negative", "other-immunotherapy-medicines",
        "pembrolizumab", "pregnancy-fertility-and-vaccines", "side-effects", "targeted-immunotherapy", "tests-and-biomarkers",
        "types-of-immunotherapy", "what-is-immunotherapy", "when-to-call",
    ];

    public static readonly string[] PageSlugs = ["about", "accessibility", "community-rules", "privacy", "wallet-card"];

    private static readonly Lazy<Snapshot> Once = new(Read);

    /// <summary>Each article in each language: the language, then the slug.</summary>
    public static TheoryData<string, string> Everything => [.. Languages.SelectMany(_ => Slugs, (lang, slug) => (lang, slug))];

    public Snapshot Snapshot { get; } = Once.Value;

    public Edition English => Edition("en");

    public Edition Edition(string lang) => Snapshot.Edition(lang) ?? throw new InvalidOperationException($"No article can be read. {FaultsIn($"{lang}/")}");

    public Article Article(string lang, string slug) => Edition(lang).Article(slug)
        ?? throw new InvalidOperationException($"{lang}/articles/{slug}.md is not there, or cannot be read. {FaultsIn($"{lang}/articles/{slug}.md")}");

    /// <summary>The body of an article as a reader meets it, citations and marks taken out, in one line.</summary>
    public static string Words(string slug, string lang = "en")
    {
        var text = File.ReadAllText(PathOf(lang, slug));
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        return Spaces().Replace(Plain(body), " ");
    }

    /// <summary>Markdown without citations, addresses of links and marks.</summary>
    public static string Plain(string markdown) => Marks().Replace(Targets().Replace(Citations().Replace(markdown, ""), "]"), "");

    public static string KeyMessage(string slug, string lang = "en") => File.ReadAllLines(PathOf(lang, slug))
        .Single(line => line.StartsWith("keyMessage:", StringComparison.Ordinal));

    private string FaultsIn(string file) =>
        string.Join('\n', Snapshot.Faults.Where(fault => fault.Severity == Severity.Error && fault.File.StartsWith(file, StringComparison.Ordinal)));

    private static string PathOf(string lang, string slug) => Path.Join(Repository.Content, lang, "articles", slug + ".md");

    private static Snapshot Read()
    {
        var store = new ContentStore(
            new ContentPlaces(Repository.Content, Path.Join(Path.GetTempPath(), Guid.NewGuid().ToString("N"))), new Addresses(""), NullLogger<ContentStore>.Instance);
        store.Refresh();
        return store.Current;
    }

    [GeneratedRegex(@" ?\[@[^\]]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Citations();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Targets();

    [GeneratedRegex(@"[*\[\]#]|:::[a-z-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
