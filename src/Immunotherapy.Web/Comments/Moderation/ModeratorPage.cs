using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Immunotherapy.Web.Comments.Moderation;

/// <summary>
/// What the moderators' pages share: they are in English, they know who decides, and they check the token with the form,
/// since the framework's check passes a body on that nobody can read.
/// </summary>
[IgnoreAntiforgeryToken]
public abstract class ModeratorPage(Snapshot snapshot, TimeProvider clock) : PortalPage(snapshot)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public string Who => User.Email();

    public Article? ArticleOf(Comment comment) => Snapshot.Edition(comment.Lang)?.Article(comment.Slug);

    /// <exception cref="BadHttpRequestException">It cannot be read, or is not ours.</exception>
    protected async Task<IFormCollection> ReadFormAsync() =>
        await FormToken.ReadAsync(HttpContext) is (var form, true) ? form : throw new BadHttpRequestException("The form has no token of ours.");

    protected void OpenStaff() => OpenFirst([]);
}
