using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Comments;

/// <summary>Where a comment stands. Only published ones are ever shown to others.</summary>
public enum CommentState
{
    Waiting,
    Published,
    NotPublished,

    /// <summary>Taken back by its writer, who can still read it. The words are deleted after 30 days.</summary>
    Withdrawn,

    /// <summary>The words and the name are gone; what is left tells the writer so.</summary>
    Erased,
}

/// <summary>Why a comment is not published, as its writer reads it in plain words.</summary>
public enum Reason
{
    PersonalData,
    MedicalAdvice,
    Misinformation,
    UnprovenCure,
    Promotion,
    Abuse,
    OffTopic,
    Spam,
    Language,

    /// <summary>Needs the moderator's own words.</summary>
    Other,
}

/// <summary>Why a comment lies on the moderators' desk, in the order in which they come.</summary>
public enum Desk
{
    Reported,
    Waiting,

    /// <summary>Went into a trap for robots: kept apart, outside counts and promise, deleted after 30 days.</summary>
    Robots,
}

/// <summary>What a reader wrote under an article.</summary>
public sealed class Comment
{
    /// <summary>How long its writer may change it.</summary>
    public static readonly TimeSpan EditTime = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }

    public required string Lang { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public required string Body { get; set; }

    public CommentState State { get; set; } = CommentState.Waiting;

    /// <summary>Null when nobody needs to look at it.</summary>
    public Desk? Desk { get; set; } = Comments.Desk.Waiting;

    /// <summary>Rises with each change; a decision names the one that was read.</summary>
    public int Version { get; set; } = 1;

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Since when it lies on the desk: an edit or a report begins anew.</summary>
    public required DateTimeOffset WaitingSince { get; set; }

    /// <summary>When it came into its state: decided on, withdrawn or erased. From then on the days count until it is deleted.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Its place under the article, in the order of publishing; the clock has no say in it.</summary>
    public int? Place { get; set; }

    public Reason? Reason { get; set; }

    /// <summary>The moderator's own words to the writer.</summary>
    public string ReasonWords { get; set; } = "";

    /// <summary>What screening found, a line each.</summary>
    public string Marks { get; set; } = "";

    /// <summary>SHA-256 of the receipt's token, which is kept nowhere.</summary>
    public required byte[] TokenHash { get; init; }

    public bool EditableAt(DateTimeOffset now) =>
        State is CommentState.Waiting or CommentState.Published or CommentState.NotPublished && now < WrittenAt + EditTime;

    /// <summary>Empties it of all that a person wrote, and of what was found or said about that.</summary>
    public void Erase(DateTimeOffset now)
    {
        (Name, Body, Marks, ReasonWords) = ("", "", "", "");
        (State, Desk, Place, Reason) = (CommentState.Erased, null, null, null);
        DecidedAt = now;
        Version++;
    }
}

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    /// <summary>Whoever does not ask otherwise by this name sees what everybody may see, and nothing else.</summary>
    public const string PublishedOnly = "published only";

    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("Comments");
        builder.HasQueryFilter(PublishedOnly, comment => comment.State == CommentState.Published);
        builder.Property(comment => comment.Id).ValueGeneratedNever();
        builder.Property(comment => comment.Version).IsConcurrencyToken();
        builder.Property(comment => comment.Lang).HasMaxLength(20);
        builder.Property(comment => comment.Slug).HasMaxLength(80);
        builder.Property(comment => comment.Name).HasMaxLength(CommentText.NameMost * 2);
        builder.Property(comment => comment.Body).HasMaxLength(CommentText.BodyMost * 2);
        builder.Property(comment => comment.ReasonWords).HasMaxLength(CommentText.ReasonMost * 2);
        builder.HasIndex(comment => comment.TokenHash).IsUnique();
        builder.HasIndex(comment => new { comment.Slug, comment.Lang, comment.Place }).HasDatabaseName("IX_Comments_Published").HasFilter("\"State\" = 'Published'");
        builder.HasIndex(comment => new { comment.Desk, comment.WaitingSince, comment.Id }).HasDatabaseName("IX_Comments_Desk").HasFilter("\"Desk\" IS NOT NULL");
    }
}
