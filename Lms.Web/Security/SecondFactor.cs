using Microsoft.AspNetCore.Authorization;

namespace Lms.Web.Security;

/// <summary>
/// Asked of everybody who is signed in: an account that has a second factor must have shown it. Signing in puts the claim
/// <see cref="Owed"/> on such a session until the factor is given; an account without one never carries it.
/// </summary>
internal sealed class SecondFactor : AuthorizationHandler<SecondFactor>, IAuthorizationRequirement
{
    public const string Owed = "lms:second-factor-owed";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactor requirement)
    {
        if (!context.User.HasClaim(c => c.Type == Owed))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
