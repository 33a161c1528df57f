using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Web.Comments;

/// <summary>The one way past the query filter. Only the writer's own receipt, moderators and the keeping of data come this way.</summary>
internal static class CommentQueries
{
    private static readonly string[] Filter = [CommentConfiguration.PublishedOnly];

    public static IQueryable<Comment> CommentsOfAnyState(this PortalDbContext db) => db.Set<Comment>().IgnoreQueryFilters(Filter);

    /// <summary>Those that a person promised to read: reported ones were read once, robots were promised nothing.</summary>
    public static IQueryable<Comment> WaitingComments(this PortalDbContext db) => db.CommentsOfAnyState().Where(comment => comment.Desk == Desk.Waiting);
}
