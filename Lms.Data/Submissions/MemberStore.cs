using Lms.Data.Assignments;

namespace Lms.Data.Submissions;

/// <summary>Whose work a submission is. One submission a person and assignment, by key.</summary>
internal static class MemberStore
{
    /// <summary>
    /// Makes a submission the work of the people who are in its session's group now. Who was in a submission that was not handed in
    /// comes over; who has handed in with others stays with them.
    /// </summary>
    public static async Task TakeGroup(this UnitOfWork work, Guid submissionId, AssignmentRow assignment, Guid groupId)
    {
        var args = new { submissionId, assignmentId = assignment.Id, assignment.CohortId, groupId };
        await work.Execute(Sql.Leave, args);
        await work.Execute(Sql.ComeOver, args);
        await work.Execute(Sql.Join, args);
    }

    /// <summary>Takes one more person into a group made in the assignment. False when they have a submission of it already, or are not of the cohort.</summary>
    public static async Task<bool> TakePerson(this UnitOfWork work, Guid submissionId, AssignmentRow assignment, Guid enrolmentId) =>
        await work.TryInsert(Sql.Take, new { submissionId, assignmentId = assignment.Id, assignment.CohortId, enrolmentId });

    /// <summary>Lets one person go; the last one stays.</summary>
    public static async Task<bool> LetGo(this UnitOfWork work, Guid submissionId, Guid enrolmentId) =>
        await work.Execute(Sql.LetGo, new { submissionId, enrolmentId }) == 1;

    internal static class Sql
    {
        private const string Group = """
            SELECT e.Id FROM SessionGroupMember g JOIN Enrolment e ON e.PersonId = g.PersonId AND e.CohortId = @CohortId AND e.State IN ('active', 'completed')
            WHERE g.GroupId = @groupId
            """;

        public const string Leave = "DELETE FROM SubmissionMember WHERE SubmissionId = @submissionId AND EnrolmentId NOT IN (" + Group + ")";

        public const string ComeOver = """
            UPDATE SubmissionMember SET SubmissionId = @submissionId
            WHERE AssignmentId = @assignmentId AND SubmissionId <> @submissionId
              AND SubmissionId IN (SELECT o.Id FROM Submission o WHERE o.AssignmentId = @assignmentId AND o.Round = 0) AND EnrolmentId IN (
            """ + Group + ")";

        public const string Join = """
            INSERT INTO SubmissionMember (AssignmentId, EnrolmentId, SubmissionId)
            SELECT @assignmentId, n.Id, @submissionId FROM (
            """ + Group + """
            ) n WHERE NOT EXISTS (SELECT 1 FROM SubmissionMember k WHERE k.AssignmentId = @assignmentId AND k.EnrolmentId = n.Id)
            """;

        public const string Take = """
            INSERT INTO SubmissionMember (AssignmentId, EnrolmentId, SubmissionId)
            SELECT @assignmentId, e.Id, @submissionId FROM Enrolment e WHERE e.Id = @enrolmentId AND e.CohortId = @CohortId AND e.State IN ('active', 'completed')
            """;

        public const string LetGo = """
            DELETE FROM SubmissionMember WHERE SubmissionId = @submissionId AND EnrolmentId = @enrolmentId
              AND (SELECT COUNT(*) FROM SubmissionMember o WHERE o.SubmissionId = @submissionId) > 1
            """;
    }
}
