using System.Text;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Support;

/// <summary>The file of an article that is whole and good. A test names only what it is about.</summary>
public sealed record ArticleFile
{
    public const string KeyPoints = """
        :::key-points
        - First point.
        - Second point.
        - Third point.
        :::
        """;

    public string Title { get; init; } = "Checkpoint inhibitors";

    public string KeyMessage { get; init; } = "These medicines take a brake off your immune system.";

    public string CallToAction { get; init; } = "Call your care team the same day.";

    public string Topic { get; init; } = "basics";

    public int Order { get; init; } = 10;

    public IReadOnlyList<string> Related { get; init; } = [];

    public string Unknown { get; init; } = "Why they help only some people is not yet known.";

    public string Updated { get; init; } = "2026-11-23";

    public string NextReview { get; init; } = "2027-11-23";

    /// <summary>The entry of the front matter, as the review command writes it.</summary>
    public string Review { get; init; } = "";

    /// <summary>What comes after the front matter.</summary>
    public string Body { get; init; } = $"{KeyPoints}\n\n## How it works\n\nIt takes a brake off [@first-source] [@second-source].";

    /// <summary>The same file, signed by somebody who read exactly this text.</summary>
    public ArticleFile SignedBy(string by, string role, string on)
    {
        var draft = (PageDraft)Draft.Read(ContentPath.Of("en/articles/signed.md")!, Encoding.UTF8.GetBytes(ToString()));
        return this with { Review = $"{{ by: {Quoted(by)}, role: {Quoted(role)}, on: {on}, text: {draft.Signature} }}" };
    }

    public override string ToString() => $"""
        ---
        title: {Quoted(Title)}
        keyMessage: {Quoted(KeyMessage)}
        callToAction: {Quoted(CallToAction)}
        topic: {Topic}
        order: {Order}
        related: [{string.Join(", ", Related)}]
        sources: [first-source, second-source]
        unknown: {Quoted(Unknown)}
        updated: {Updated}
        nextReview: {NextReview}
        review: {Review}
        ---

        {Body}

        """;

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
