using System.Text.RegularExpressions;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Tests.Articles;

/// <summary>The repository's own content, read once, and its articles as plain words.</summary>
public sealed partial class ShippedContent
{
    public static readonly string[] Slugs =
    [
        "immune-system", "what-is-immunotherapy", "types-of-immunotherapy", "cancer-vaccines", "cytokines", "adoptive-cell-therapy",
        "checkpoint-inhibitors", "targeted-immunotherapy", "pembrolizumab", "approvals-and-trials", "side-effects",
        "immunotherapy-and-chemotherapy", "autoimmune-disorders",
    ];

    public ShippedContent()
    {
        var store = new ContentStore(
            new ContentPlaces(Repository.Content, Path.Join(Path.GetTempPath(), Guid.NewGuid().ToString("N"))), new Addresses(""), NullLogger<ContentStore>.Instance);
        store.Refresh();
        Snapshot = store.Current;
    }

    public Snapshot Snapshot { get; }

    public Edition English => Snapshot.Edition("en")!;

    /// <summary>The body of an article as a reader meets it, citations and marks taken out, in one line.</summary>
    public static string Words(string slug)
    {
        var text = File.ReadAllText(Path.Join(Repository.Content, "en/articles", slug + ".md"));
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        return Spaces().Replace(Marks().Replace(Targets().Replace(Citations().Replace(body, ""), "]"), ""), " ");
    }

    public static string KeyMessage(string slug) => File.ReadAllLines(Path.Join(Repository.Content, "en/articles", slug + ".md"))
        .Single(line => line.StartsWith("keyMessage:", StringComparison.Ordinal));

    [GeneratedRegex(@" ?\[@[^\]]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Citations();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Targets();

    [GeneratedRegex(@"[*\[\]#]|:::[a-z-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
