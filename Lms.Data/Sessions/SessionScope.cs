using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Who runs a session, as a condition on a row called <c>scoped</c> with <c>CohortId</c> and <c>InstitutionId</c>.</summary>
internal static class SessionScope
{
    /// <summary>Its cohort's trainers, officers over the cohort's institution, and who has everything.</summary>
    public const string Runs = "(" + Scope.OverInstitution + " OR " + Scope.OverCohort + ")";
}
