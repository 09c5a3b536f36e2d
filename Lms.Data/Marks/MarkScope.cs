namespace Lms.Data.Marks;

/// <summary>
/// Whose work a person marks, as a condition on a row called <c>scoped</c> with <c>SubmissionId</c>, <c>CohortId</c> and
/// <c>IsIndependent</c>. The rule is <see cref="Assessments.Marks.MarkerRule"/>; this is its WHERE.
/// </summary>
internal static class MarkScope
{
    public const string Marks = "(NOT " + Author + " AND (@scopeAll = 1 OR " + Marker + ") AND (scoped.IsIndependent = 0 OR NOT (" + Trainer + " OR " + Mentor + ")))";

    public const string Author = """
        EXISTS (
            SELECT 1 FROM SubmissionMember am JOIN Enrolment ae ON ae.Id = am.EnrolmentId
            WHERE am.SubmissionId = scoped.SubmissionId AND ae.PersonId = @scopePerson)
        """;

    public const string Trainer = """
        EXISTS (
            SELECT 1 FROM RoleAssignment tr
            WHERE tr.PersonId = @scopePerson AND tr.EndedAt IS NULL AND tr.Role = 'trainer' AND tr.CohortId = scoped.CohortId)
        """;

    public const string Assessor = """
        EXISTS (
            SELECT 1 FROM RoleAssignment sr
            WHERE sr.PersonId = @scopePerson AND sr.EndedAt IS NULL AND sr.Role = 'assessor' AND sr.CohortId = scoped.CohortId)
        """;

    public const string Mentor = """
        EXISTS (
            SELECT 1 FROM SubmissionMember mm JOIN Mentorship mt ON mt.EnrolmentId = mm.EnrolmentId
            WHERE mm.SubmissionId = scoped.SubmissionId AND mt.MentorId = @scopePerson AND mt.EndedAt IS NULL)
        """;

    private const string Marker = "(" + Trainer + " OR " + Assessor + ")";
}
