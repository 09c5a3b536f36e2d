using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>
/// Who may do what with a cohort, as conditions on a row called <c>scoped</c> with <c>CohortId</c> and <c>InstitutionId</c>.
/// A cohort open to everybody has no institution: only a scope over everything manages it, every officer sees it.
/// </summary>
internal static class CohortScope
{
    /// <summary>Officers of the cohort's institution, its trainers, and who has everything.</summary>
    public const string MayManage = "(" + Scope.OverInstitution + " OR " + Scope.OverCohort + ")";

    /// <summary>Those, and officers whose people may join it.</summary>
    public const string MaySee = "(" + Scope.OverInstitution + " OR " + Scope.OverCohort + " OR " + OfficerOfGuests + ")";

    /// <summary>
    /// The reader manages the cohort <c>@cohortId</c>: for rows about its people, whose <c>scoped.InstitutionId</c> is the person's and
    /// says whom else the reader sees.
    /// </summary>
    public const string OverThisCohort = """
        EXISTS (
            SELECT 1 FROM Cohort mc WHERE mc.Id = @cohortId AND (
                EXISTS (SELECT 1 FROM RoleAssignment mr WHERE mr.PersonId = @scopePerson AND mr.EndedAt IS NULL AND mr.Role = 'trainer' AND mr.CohortId = mc.Id)
                OR EXISTS (
                    SELECT 1 FROM RoleAssignment mo JOIN InstitutionAncestor ma ON ma.AncestorId = mo.InstitutionId
                    WHERE mo.PersonId = @scopePerson AND mo.EndedAt IS NULL AND mo.Role IN ('officer', 'administrator') AND ma.InstitutionId = mc.InstitutionId)))
        """;

    public const string OfficerOfGuests = """
        EXISTS (
            SELECT 1 FROM RoleAssignment gr
            WHERE gr.PersonId = @scopePerson AND gr.EndedAt IS NULL AND gr.Role IN ('officer', 'administrator')
              AND (scoped.InstitutionId IS NULL
                OR EXISTS (SELECT 1 FROM InstitutionAncestor ga WHERE ga.InstitutionId = gr.InstitutionId AND ga.AncestorId = scoped.InstitutionId)))
        """;

    /// <summary>A row called <c>c</c> is open to the institution <c>@institutionId</c>.</summary>
    public const string OpenTo = """
        (c.InstitutionId IS NULL
            OR EXISTS (SELECT 1 FROM InstitutionAncestor oa WHERE oa.InstitutionId = @institutionId AND oa.AncestorId = c.InstitutionId))
        """;

    public static async Task<bool> MayManageCohort(this IReads reads, Scope scope, Guid cohortId) =>
        await reads.Read<long>(Sql.CountManaged, new { cohortId, scopePerson = scope.PersonId, scopeAll = scope.Everything }) > 0;

    public static async Task<bool> MayManageSeries(this IReads reads, Scope scope, Guid? institutionId) =>
        scope.Everything || (institutionId is { } id && await reads.ReachesInstitution(scope, id));

    internal static class Sql
    {
        public const string CountManaged = """
            SELECT COUNT(*) FROM (SELECT c.Id AS CohortId, c.InstitutionId FROM Cohort c WHERE c.Id = @cohortId) scoped
            WHERE
            """ + " " + MayManage;
    }
}
