using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Comments;

/// <summary>Why a reader wants a published comment to be read again. There is no room for words: they would be health data of a third person.</summary>
public enum ReportReason
{
    Harmful,
    Private,
    Promotion,
    Unkind,
    OffTopic,
}

/// <summary>A reader's wish that a published comment be read again. Gone as soon as a moderator decides.</summary>
public sealed class Report
{
    /// <summary>More tell a moderator nothing new.</summary>
    public const int MostForOneComment = 20;

    public required Guid Id { get; init; }

    public required Guid CommentId { get; init; }

    public required ReportReason Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("Reports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.HasIndex(report => report.CommentId);
        builder.HasOne<Comment>().WithMany().HasForeignKey(report => report.CommentId).OnDelete(DeleteBehavior.Cascade);
    }
}
