using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Lms.Web.Security;

/// <summary>Deny by default: a page without a policy of its own is for people who are signed in, second factor satisfied.</summary>
internal static class AccessRules
{
    public static void AddAccessRules(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o => o.LoginPath = "/sign-in");
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new SecondFactor()).Build())
            .SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new SecondFactor()).Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, HideForbidden>();
    }
}
