using Lms.Assessments.Submissions;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Submissions;

/// <summary>Submissions as pages show them.</summary>
public sealed class SubmissionQueries(Db db)
{
    /// <summary>Null for somebody to whom it does not exist.</summary>
    public Task<SubmissionAccess?> Access(Guid submissionId, Scope scope) => Access(db, submissionId, scope);

    /// <summary>The same inside a deed's unit of work.</summary>
    public static async Task<SubmissionAccess?> Access(IReads reads, Guid submissionId, Scope scope) =>
        await reads.Find<SubmissionAccess>(Sql.Access, new { submissionId, scopePerson = scope.PersonId, scopeAll = scope.Everything }) is { MayRead: true } access ? access : null;

    /// <summary>The whole submission; who may read it is asked before.</summary>
    public Task<StoredSubmission?> Find(Guid submissionId) => db.FindSubmission(submissionId);

    public Task<IReadOnlyList<SubmissionMember>> Members(Guid submissionId) => db.ListMembers(submissionId);

    public Task<SubmissionDraft?> Draft(Guid submissionId) => db.FindDraft(submissionId);

    /// <summary>A person's own submission of an assignment; null while nobody of theirs began.</summary>
    public Task<SubmissionRow?> FindOwn(Guid assignmentId, Guid enrolmentId) => db.Find<SubmissionRow>(Sql.Own, new { assignmentId, enrolmentId });

    /// <summary>
    /// Everybody who is asked for an assignment with their submission, those who wait first. Who may run the cohort is asked before;
    /// they mark too, so blind work says no names (<see cref="BlindRule"/>).
    /// </summary>
    public async Task<IReadOnlyList<SubmissionLine>> OfAssignment(Guid assignmentId) =>
        [.. (await db.List<SubmissionLine>(Sql.OfAssignment, new { assignmentId })).Select(l => l.ForMarkers())];

    /// <summary>Names of people by their ids, for the history of a submission.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Names(IReadOnlyCollection<Guid> people) => people.Count == 0
        ? new Dictionary<Guid, string>()
        : (await db.List<Named>(Sql.Names, new { ids = people })).ToDictionary(p => p.Id, p => p.NativeName);

    /// <summary>Names of files by their ids, also of files removed since.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> FileNames(IReadOnlyCollection<Guid> files) => files.Count == 0
        ? new Dictionary<Guid, string>()
        : (await db.List<Named>(Sql.Files, new { ids = files })).ToDictionary(p => p.Id, p => p.NativeName);

    /// <summary>People of the cohort without a submission of this assignment, who may be taken into a group made in it.</summary>
    public Task<IReadOnlyList<SubmissionMember>> Free(Guid assignmentId) => db.List<SubmissionMember>(Sql.Free, new { assignmentId });

    private sealed record Named
    {
        public Guid Id { get; init; }

        public string NativeName { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Access = """
            SELECT s.Id AS SubmissionId, s.AssignmentId, scoped.CohortId, s.Round, s.State, a.IsBlind,
                   CASE WHEN EXISTS (SELECT 1 FROM SubmissionMember m JOIN Enrolment e ON e.Id = m.EnrolmentId
                                     WHERE m.SubmissionId = s.Id AND e.PersonId = @scopePerson AND e.State IN ('active', 'completed'))
                          OR EXISTS (SELECT 1 FROM SessionGroupMember g WHERE g.GroupId = s.GroupId AND g.PersonId = @scopePerson
                                     AND EXISTS (SELECT 1 FROM Enrolment n WHERE n.CohortId = scoped.CohortId AND n.PersonId = g.PersonId AND n.State IN ('active', 'completed')))
                        THEN 1 ELSE 0 END AS IsMember,
                   CASE WHEN a.IsBlind = 0 AND EXISTS (SELECT 1 FROM RoleAssignment r WHERE r.PersonId = @scopePerson AND r.EndedAt IS NULL AND r.Role = 'assessor' AND r.CohortId = scoped.CohortId)
                        THEN 1 ELSE 0 END AS MayAssess,
                   CASE WHEN
            """ + " " + SessionScope.Runs + """
             THEN 1 ELSE 0 END AS MayRun
            FROM Submission s
            JOIN Assignment a ON a.Id = s.AssignmentId
            JOIN (SELECT c.Id AS CohortId, c.InstitutionId FROM Cohort c) scoped ON scoped.CohortId = a.CohortId
            WHERE s.Id = @submissionId
            """;

        public const string Own = "SELECT " + SubmissionStore.Columns + """
             FROM Submission s JOIN SubmissionMember m ON m.SubmissionId = s.Id WHERE m.AssignmentId = @assignmentId AND m.EnrolmentId = @enrolmentId
            """;

        public const string OfAssignment = """
            SELECT e.Id AS EnrolmentId, e.PersonId, p.NativeName, p.LatinName, i.Name AS Institution, s.Id AS SubmissionId, s.Code, s.State, s.Round, s.HandedInAt, s.LateSeconds,
                   s.LevelHundredths, s.Levels, s.PointsHundredths, s.MaxPointsHundredths, a.IsBlind, g.Id AS GroupId, g.Number AS GroupNumber, g.Name AS GroupName
            FROM Assignment a
            JOIN Enrolment e ON e.CohortId = a.CohortId AND e.State IN ('active', 'completed')
            JOIN Person p ON p.Id = e.PersonId
            JOIN Institution i ON i.Id = p.InstitutionId
            LEFT JOIN SubmissionMember m ON m.AssignmentId = a.Id AND m.EnrolmentId = e.Id
            LEFT JOIN Submission s ON s.Id = m.SubmissionId
            LEFT JOIN SessionGroup g ON g.Id = s.GroupId
            WHERE a.Id = @assignmentId
            ORDER BY CASE s.State WHEN 'appealed' THEN 0 WHEN 'handed_in' THEN 1 WHEN 'returned' THEN 2 WHEN 'draft' THEN 3 WHEN 'marked' THEN 5 ELSE 4 END,
                     s.HandedInAt, s.Id, p.LatinName, p.Id
            """;

        public const string Names = "SELECT Id, NativeName FROM Person WHERE Id IN @ids";

        public const string Files = "SELECT Id, Name AS NativeName FROM Upload WHERE Id IN @ids";

        public const string Free = """
            SELECT e.Id AS EnrolmentId, e.PersonId, p.NativeName, p.LatinName
            FROM Assignment a
            JOIN Enrolment e ON e.CohortId = a.CohortId AND e.State IN ('active', 'completed')
            JOIN Person p ON p.Id = e.PersonId
            WHERE a.Id = @assignmentId AND NOT EXISTS (SELECT 1 FROM SubmissionMember m WHERE m.AssignmentId = a.Id AND m.EnrolmentId = e.Id)
            ORDER BY p.LatinName, p.Id
            """;
    }
}
