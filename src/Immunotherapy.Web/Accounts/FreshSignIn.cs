using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Immunotherapy.Web.Accounts;

/// <summary>Asks for a password that was given in the last 15 minutes: an open browser is not enough for some things.</summary>
internal sealed class FreshSignIn(TimeProvider clock) : AuthorizationHandler<FreshSignIn.Requirement>, IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    /// <summary>Who lacks only that is sent to sign in again, and back.</summary>
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.AuthorizationFailure is { } failure && authorizeResult.Forbidden && failure.FailedRequirements.All(failed => failed is Requirement)
            ? context.ChallengeAsync()
            : usual.HandleAsync(next, context, policy, authorizeResult);

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        var session = (context.Resource as HttpContext)?.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties;
        if (Session.Age(session, clock) <= Session.Fresh)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    internal sealed class Requirement : IAuthorizationRequirement;
}
