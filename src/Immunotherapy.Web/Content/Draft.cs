using System.Collections.Frozen;
using System.Security.Cryptography;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Web.Content;

/// <summary>One file as read, before it is known what it refers to.</summary>
/// <param name="Hash">Of its bytes.</param>
public abstract record Draft(string Path, string Hash, IReadOnlyList<Fault> Faults)
{
    /// <summary>A broken draft is never shown; the last good one stays.</summary>
    public bool Broken => Faults.Any(fault => fault.HoldsBack);

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static Draft Read(ContentPath path, byte[] bytes)
    {
        var faults = new Faults(path.Text);
        var hash = HashOf(bytes);
        if (path.Kind == ContentKind.Media)
        {
            return new MediaDraft(path.Text, hash, Media.Read(path.Name, bytes, hash[..8], faults), faults.Found);
        }

        var text = PageText.Decode(bytes, faults) ?? "";
        return faults.HasErrors ? new UnreadableDraft(path.Text, hash, faults.Found) : path.Kind switch
        {
            ContentKind.Site => new SiteDraft(path.Text, hash, Site.Read(text, faults), faults.Found),
            ContentKind.Sources => new SourcesDraft(path.Text, hash, Source.ReadAll(text, faults), faults.Found),
            ContentKind.Glossary => new GlossaryDraft(path, hash, Term.ReadAll(text, faults), faults.Found),
            ContentKind.Trials => new TrialsDraft(path, hash, Trial.ReadAll(text, faults), faults.Found),
            ContentKind.Approvals => new ApprovalsDraft(path, hash, Approval.ReadAll(text, faults), faults.Found),
            ContentKind.Questions => new QuestionsDraft(path, hash, QuestionTopic.ReadAll(text, faults), faults.Found),
            ContentKind.Words => new WordsDraft(path.Text, hash, Words.Read(text, faults), faults.Found),
            _ => PageDraft.Read(path, hash, text, faults),
        };
    }

    public static Draft Refused(string path, string reason) =>
        new UnreadableDraft(path, "refused", [new Fault(path, 1, Severity.Error, "file", reason)]);
}

public sealed record UnreadableDraft(string Path, string Hash, IReadOnlyList<Fault> Faults) : Draft(Path, Hash, Faults);

public sealed record SiteDraft(string Path, string Hash, Site? Site, IReadOnlyList<Fault> Faults) : Draft(Path, Hash, Faults);

public sealed record SourcesDraft(string Path, string Hash, FrozenDictionary<string, Source>? Sources, IReadOnlyList<Fault> Faults)
    : Draft(Path, Hash, Faults);

public sealed record WordsDraft(string Path, string Hash, Words? Words, IReadOnlyList<Fault> Faults) : Draft(Path, Hash, Faults);

public sealed record MediaDraft(string Path, string Hash, Media? Media, IReadOnlyList<Fault> Faults) : Draft(Path, Hash, Faults);

/// <summary>An article or page: its front matter and the pieces of its body.</summary>
/// <param name="Anchors">What other pages can link to.</param>
/// <param name="Signature">The hash that a review would have to hold, see <see cref="Content.Signature"/>.</param>
/// <param name="Safety">The hash of what a reader may act on in danger, see <see cref="SafetyText"/>.</param>
public sealed record PageDraft(
    ContentPath Location, string Hash, FrontMatter Front, IReadOnlyList<Piece> Pieces, IReadOnlySet<string> Anchors,
    string Signature, string Safety, IReadOnlyList<Fault> Faults)
    : Draft(Location.Text, Hash, Faults)
{
    public ReviewState ReviewState =>
        Front.Review is not { } review ? ReviewState.Unreviewed
        : review.Text == Signature ? ReviewState.Reviewed
        : ReviewState.ChangedSince;

    public static Draft Read(ContentPath path, string hash, string text, Faults faults)
    {
        if ((path.Kind == ContentKind.Changes ? new PageText("", text, 1) : PageText.Split(text, faults)) is not { } page
            || ReadFront(path.Kind, page, faults) is not { } front
            || !StructureLimits.Allow(page.Body, page.BodyLine, faults))
        {
            return new UnreadableDraft(path.Text, hash, faults.Found);
        }

        var pieces = BlockReader.Read(page.Body, page.BodyLine, faults);
        if (pieces.Count == 0)
        {
            faults.Error("block", page.BodyLine, "There is no text below the front matter.");
        }

        var draft = new PageDraft(path, hash, front, pieces, Outline.Of(pieces, path.Text), Content.Signature.Of(front, page.Body),
            SafetyText.HashOf(front, pieces), faults.Found);
        if (draft.ReviewState == ReviewState.ChangedSince)
        {
            faults.Warn("review", 1, $"The text has changed since {front.Review!.By} read it on {front.Review.On:yyyy-MM-dd}. Have it read and signed again.");
        }

        return draft;
    }

    // The list of changes is text from its first line
    private static FrontMatter? ReadFront(ContentKind kind, PageText page, Faults faults) =>
        kind == ContentKind.Changes ? new FrontMatter { Title = "", KeyMessage = "" } : FrontMatter.Read(page.FrontMatter, 2, kind == ContentKind.Article, faults);
}
