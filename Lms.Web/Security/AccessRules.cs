using Lms.Web.People;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Lms.Web.Security;

/// <summary>Deny by default: a page without a policy of its own is for people who are signed in, second factor satisfied.</summary>
internal static class AccessRules
{
    public static void AddAccessRules(this IServiceCollection services)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new SecondFactor()).Build();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddAuthorizationBuilder().SetFallbackPolicy(signedIn).SetDefaultPolicy(signedIn).AddPolicies(signedIn);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, HideForbidden>();
    }
}
