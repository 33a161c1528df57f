using System.Globalization;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;
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

    /// <summary>Carries something out.</summary>
    /// <returns>Null when it was done; else why nothing was changed, with the status of the answer set.</returns>
    protected async Task<string?> WhyNotAsync(Func<Task<bool>> change)
    {
        try
        {
            if (await change())
            {
                return null;
            }

            Response.StatusCode = StatusCodes.Status409Conflict;
            return DecisionForm.TooLate;
        }
        catch (NotWritableException)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = NotWritableException.RetryAfter.ToString(CultureInfo.InvariantCulture);
            return DecisionForm.Busy;
        }
    }

    protected void OpenStaff() => OpenFirst([]);
}
