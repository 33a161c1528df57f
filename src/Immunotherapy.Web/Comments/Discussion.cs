using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotherapy.Web.Comments;

/// <summary>What stands under one article, in numbers: counting a million rows for each page would take too long.</summary>
public sealed class Discussion
{
    public required string Lang { get; init; }

    public required string Slug { get; init; }

    /// <summary>Rises with each change that readers can see. It is part of the key under which the page is kept.</summary>
    public long Version { get; set; }

    /// <summary>Comments that readers can see.</summary>
    public int Published { get; set; }

    /// <summary>The place that was given last.</summary>
    public int LastPlace { get; set; }

    /// <summary>Counts a comment that came to be seen, or is seen no longer, and gives or takes its place.</summary>
    public void Move(Comment comment, CommentState before)
    {
        var (was, isNow) = (before == CommentState.Published, comment.State == CommentState.Published);
        if (was != isNow)
        {
            Published += isNow ? 1 : -1;
            comment.Place = isNow ? ++LastPlace : null;
        }
    }
}

internal sealed class DiscussionConfiguration : IEntityTypeConfiguration<Discussion>
{
    public void Configure(EntityTypeBuilder<Discussion> builder)
    {
        builder.ToTable("Discussions");
        builder.HasKey(discussion => new { discussion.Lang, discussion.Slug });
        builder.Property(discussion => discussion.Lang).HasMaxLength(20);
        builder.Property(discussion => discussion.Slug).HasMaxLength(80);
    }
}

internal static class DiscussionChanges
{
    /// <summary>Finds the article's discussion, for a change of what readers see, and raises its version. Only within a write.</summary>
    public static async Task<Discussion> ChangeDiscussionAsync(this PortalDbContext db, string lang, string slug)
    {
        var discussion = await db.Set<Discussion>().FirstOrDefaultAsync(each => each.Lang == lang && each.Slug == slug)
            ?? db.Add(new Discussion { Lang = lang, Slug = slug }).Entity;
        discussion.Version++;
        return discussion;
    }
}
