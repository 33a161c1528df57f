using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Comments;

/// <summary>A moderator takes no comments for a while, everywhere or under one article in one language.</summary>
public sealed class Pause
{
    public required Guid Id { get; init; }

    /// <summary>Empty: everywhere.</summary>
    public required string Lang { get; init; }

    /// <summary>Empty: everywhere.</summary>
    public required string Slug { get; init; }

    /// <summary>What readers are told.</summary>
    public required string Sentence { get; init; }

    public required DateTimeOffset Since { get; init; }

    public bool IsEverywhere => Slug == "";
}

internal sealed class PauseConfiguration : IEntityTypeConfiguration<Pause>
{
    public void Configure(EntityTypeBuilder<Pause> builder)
    {
        builder.ToTable("Pauses");
        builder.Property(pause => pause.Id).ValueGeneratedNever();
        builder.Property(pause => pause.Lang).HasMaxLength(20);
        builder.Property(pause => pause.Slug).HasMaxLength(80);
        builder.Property(pause => pause.Sentence).HasMaxLength(CommentText.ReasonMost * 2);
        builder.HasIndex(pause => new { pause.Lang, pause.Slug }).IsUnique();
    }
}
