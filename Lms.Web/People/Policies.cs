using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.People;
using Microsoft.AspNetCore.Authorization;

namespace Lms.Web.People;

/// <summary>
/// Who may open a kind of page. Which rows they find there is decided again by the Scope in the statement. Somebody who may not
/// is answered 404, as if the page did not exist.
/// </summary>
public static class Policies
{
    /// <summary>Anybody signed in: the trainee.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Trainer, mentor or assessor of some cohort; and officers, who may look over their shoulder.</summary>
    public const string Trainer = nameof(Trainer);

    /// <summary>Officer or administrator of an institution or of everything.</summary>
    public const string Officer = nameof(Officer);

    /// <summary>Administrator of everything: jobs, mail, signing keys.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Type of the claims the policies ask for; the session check writes them anew for every request.</summary>
    internal const string Claim = "lms:may";

    /// <summary>What a person's roles amount to.</summary>
    internal static IEnumerable<string> Of(IEnumerable<Role> roles)
    {
        var may = new HashSet<string>(StringComparer.Ordinal) { SignedIn };
        foreach (var role in roles)
        {
            var everything = role.ScopeKind == Code.Of(RoleScope.Everything);
            if (!Code.TryRead<RoleKind>(role.Kind, out var kind))
            {
                continue;
            }

            if (kind is RoleKind.Trainer or RoleKind.Mentor or RoleKind.Assessor or RoleKind.Officer or RoleKind.Administrator)
            {
                may.Add(Trainer);
            }

            if (kind is RoleKind.Officer or RoleKind.Administrator)
            {
                may.Add(Officer);
            }

            if (kind is RoleKind.Administrator && everything)
            {
                may.Add(Administrator);
            }
        }

        return may;
    }

    internal static void AddPolicies(this AuthorizationBuilder rules, AuthorizationPolicy signedIn)
    {
        foreach (var name in (string[])[SignedIn, Trainer, Officer, Administrator])
        {
            rules.AddPolicy(name, new AuthorizationPolicyBuilder().Combine(signedIn).RequireClaim(Claim, name).Build());
        }
    }
}
