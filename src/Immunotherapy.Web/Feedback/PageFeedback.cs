using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Feedback;

/// <summary>What a reader thinks of a page.</summary>
public enum Choice
{
    Useful,
    NotUseful,
    Wrong,
}

/// <summary>
/// What a reader told staff about an article. With a part of the page or a text it is a message, which somebody looks at;
/// without both it is counted only.
/// </summary>
public sealed class PageFeedback
{
    /// <summary>Unicode scalar values of a text, after line ends are made one.</summary>
    public const int TextMost = 1000;

    /// <summary>Letters of an anchor: that of a heading of twelve words fits in.</summary>
    public const int SectionMost = 400;

    public required Guid Id { get; init; }

    public required string Lang { get; init; }

    public required string Slug { get; init; }

    /// <summary>The anchor of a heading as it stands in the page; empty for the whole page.</summary>
    public required string Section { get; init; }

    public required Choice Choice { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>It went into the trap: taken like any other, counted and shown nowhere.</summary>
    public required bool Robot { get; init; }

    /// <summary>Who of staff has dealt with it; null while it waits.</summary>
    public string? DoneBy { get; set; }

    public DateTimeOffset? DoneAt { get; set; }
}

internal sealed class PageFeedbackConfiguration : IEntityTypeConfiguration<PageFeedback>
{
    public void Configure(EntityTypeBuilder<PageFeedback> builder)
    {
        builder.ToTable("Feedback");
        builder.Property(feedback => feedback.Id).ValueGeneratedNever();
        builder.Property(feedback => feedback.Lang).HasMaxLength(20);
        builder.Property(feedback => feedback.Slug).HasMaxLength(80);
        builder.Property(feedback => feedback.Section).HasMaxLength(PageFeedback.SectionMost);
        builder.Property(feedback => feedback.Text).HasMaxLength(PageFeedback.TextMost * 2);
        builder.Property(feedback => feedback.DoneBy).HasMaxLength(256);
        builder.HasIndex(feedback => new { feedback.Slug, feedback.Lang, feedback.At });
        builder.HasIndex(feedback => feedback.At);
    }
}
