namespace Lms.Data.People;

/// <summary>
/// Whose rows a reader may see; every query that returns other people's rows takes one and puts it in its WHERE.
/// Pass it as the statement's arguments with <c>scopePerson</c> and <c>scopeAll</c>; <see cref="OverInstitution"/> and
/// <see cref="OverCohort"/> are the conditions to splice in as constants.
/// </summary>
/// <param name="PersonId">The reader.</param>
/// <param name="Everything">True for administrators and officers whose role is over everything: 1 = all rows.</param>
public sealed record Scope(Guid PersonId, bool Everything)
{
    /// <summary>Condition: the row's <c>{alias}.InstitutionId</c> lies in a subtree where the reader is officer or administrator.</summary>
    public const string OverInstitution = """
        (@scopeAll = 1 OR EXISTS (
            SELECT 1 FROM RoleAssignment sr JOIN InstitutionAncestor sa ON sa.AncestorId = sr.InstitutionId
            WHERE sr.PersonId = @scopePerson AND sr.EndedAt IS NULL AND sr.Role IN ('officer', 'administrator')
              AND sa.InstitutionId = scoped.InstitutionId))
        """;

    /// <summary>
    /// Condition: the reader trains the cohort whose id is <c>scoped.CohortId</c>. Mentors and assessors do not see a cohort: a mentor
    /// sees the people of their own mentorships, an assessor the submissions they may mark, each by a condition of that noun.
    /// </summary>
    public const string OverCohort = """
        (@scopeAll = 1 OR EXISTS (
            SELECT 1 FROM RoleAssignment sr
            WHERE sr.PersonId = @scopePerson AND sr.EndedAt IS NULL AND sr.Role = 'trainer'
              AND sr.CohortId = scoped.CohortId))
        """;
}
