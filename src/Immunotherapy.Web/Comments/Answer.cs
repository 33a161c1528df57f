using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Comments;

/// <summary>What a member of staff answered to a published comment. Plain text, like a comment.</summary>
public sealed class Answer
{
    public required Guid Id { get; init; }

    public required Guid CommentId { get; init; }

    /// <summary>The role that readers see, "Moderator"; no name is needed for an answer to count.</summary>
    public required string Role { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.ToTable("Answers");
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.Property(answer => answer.Role).HasMaxLength(20);
        builder.Property(answer => answer.Body).HasMaxLength(CommentText.BodyMost * 2);
        builder.HasIndex(answer => answer.CommentId);
        builder.HasOne<Comment>().WithMany().HasForeignKey(answer => answer.CommentId).OnDelete(DeleteBehavior.Cascade);
    }
}
