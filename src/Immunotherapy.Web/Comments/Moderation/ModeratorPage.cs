using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>What the moderators' pages share: they are in English, and they know who decides.</summary>
public abstract class ModeratorPage(Snapshot snapshot, TimeProvider clock) : PortalPage(snapshot)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public string Who => User.Email();

    public Article? ArticleOf(Comment comment) => Snapshot.Edition(comment.Lang)?.Article(comment.Slug);

    protected void OpenStaff() => OpenFirst([]);
}
