using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>
/// Counts all that a rule can ask for, straight from the tables of what happened: for one enrolment, a cohort, or a module's people
/// who are running. Three statements, however many people there are.
/// </summary>
internal static class MeasureStore
{
    /// <summary>Pieces of work are read only for a rule that asks for some: closing a session asks this of everybody in it.</summary>
    public static async Task<EnrolmentFacts> Measure(this IReads reads, Guid enrolmentId, CompletionRule rule, DateTimeOffset now) =>
        rule.Requirements.Any(r => Lms.Assessments.Completions.Measure.IsLevel(r.Measure))
            ? (await Read(reads, Sql.OfEnrolment, Sql.WorkOfEnrolment, Sql.HandedOfEnrolment, enrolmentId, now))[0].Facts
            : (await reads.Read<FactsRow>(Sql.OfEnrolment, new { id = enrolmentId })).Facts([], now);

    /// <summary>Everybody of the cohort who did not leave it.</summary>
    public static Task<IReadOnlyList<MeasuredPerson>> MeasureCohort(this IReads reads, Guid cohortId, DateTimeOffset now) =>
        Read(reads, Sql.OfCohort, Sql.WorkOfCohort, Sql.HandedOfCohort, cohortId, now);

    /// <summary>Everybody who is on the way in a cohort of the module that was not cancelled.</summary>
    public static Task<IReadOnlyList<MeasuredPerson>> MeasureModule(this IReads reads, Guid moduleId, DateTimeOffset now) =>
        Read(reads, Sql.OfModule, Sql.WorkOfModule, Sql.HandedOfModule, moduleId, now);

    private static async Task<IReadOnlyList<MeasuredPerson>> Read(IReads reads, string people, string work, string handed, Guid id, DateTimeOffset now)
    {
        var rows = await reads.List<FactsRow>(people, new { id });
        var asked = (await reads.List<AskedWork>(work, new { id })).ToLookup(w => w.CohortId);
        var done = (await reads.List<HandedWork>(handed, new { id })).ToDictionary(h => (h.EnrolmentId, h.AssignmentId));
        return [.. rows.Select(r => new MeasuredPerson(
            r.EnrolmentId, r.CohortId, r.State, r.RuleId,
            r.Facts(asked[r.CohortId].Select(a => a.Piece(done.GetValueOrDefault((r.EnrolmentId, a.Id)))), now)))];
    }

    internal static class Sql
    {
        private const string People = """
            SELECT e.Id AS EnrolmentId, e.CohortId, e.State,
            """ + " " + HeldRule.Id + """
             AS RuleId, c.TimeZone, c.StartsAt, c.EndsAt,
                   (SELECT COUNT(*) FROM Lesson l WHERE l.ModuleVersionId = c.ModuleVersionId) AS Lessons,
                   (SELECT COUNT(*) FROM LessonReading lr JOIN Lesson l ON l.Id = lr.LessonId
                    WHERE lr.EnrolmentId = e.Id AND lr.ReadAt IS NOT NULL AND l.ModuleVersionId = c.ModuleVersionId) AS LessonsRead,
                   (SELECT COUNT(*) FROM Quiz q WHERE q.ModuleVersionId = c.ModuleVersionId) AS Quizzes,
                   (SELECT MAX(a.ShareBasisPoints) FROM Attempt a WHERE a.EnrolmentId = e.Id AND a.Purpose = 'after') AS BestAfter,
                   (SELECT COUNT(*) FROM Attempt a WHERE a.EnrolmentId = e.Id AND a.Purpose = 'after') AS AfterStarted,
                   (SELECT COUNT(*) FROM Attempt a WHERE a.EnrolmentId = e.Id AND a.Purpose = 'after' AND a.State = 'in_progress') AS AfterRunning,
                   (SELECT COUNT(*) FROM Session s WHERE s.CohortId = c.Id AND s.State <> 'cancelled') AS Sessions,
                   (SELECT COUNT(*) FROM Session s WHERE s.CohortId = c.Id AND s.State = 'closed') AS SessionsClosed,
                   (SELECT COUNT(*) FROM Attendance t JOIN Session s ON s.Id = t.SessionId
                    WHERE t.EnrolmentId = e.Id AND t.Present = 1 AND s.State <> 'cancelled') AS SessionsPresent,
                   (SELECT COUNT(*) FROM ActionPlan p WHERE p.EnrolmentId = e.Id AND p.WrittenAt IS NOT NULL) AS PlansWritten,
                   (SELECT COUNT(*) FROM ActionPlan p WHERE p.EnrolmentId = e.Id AND p.State = 'closed') AS PlansClosed,
                   (SELECT COUNT(*) FROM Mentorship m WHERE m.EnrolmentId = e.Id AND m.EndedAt IS NULL) AS Mentors,
                   (SELECT MIN(k.DueOn) FROM CoachingCheckpoint k WHERE k.EnrolmentId = e.Id AND k.State = 'due') AS NextCheckpointOn,
                   (SELECT MAX(k.DueOn) FROM CoachingCheckpoint k WHERE k.EnrolmentId = e.Id) AS LastCheckpointOn,
                   f.State AS FollowUpState, f.OpensAt AS FollowUpOpensAt, f.ClosesAt AS FollowUpClosesAt
            FROM Enrolment e
            JOIN Cohort c ON c.Id = e.CohortId
            LEFT JOIN Survey f ON f.EnrolmentId = e.Id AND f.Wave = 'follow_up'
            WHERE
            """ + " ";

        private const string Work = """
            SELECT a.Id, a.CohortId, a.Kind, a.OpensAt, a.DueAt, a.LatePolicy, a.LateDays, a.RubricId,
                   (SELECT MAX(s.Levels) FROM Submission s WHERE s.AssignmentId = a.Id) AS Levels
            FROM Assignment a
            WHERE a.State = 'published' AND
            """ + " ";

        private const string Handed = """
            SELECT w.EnrolmentId, w.AssignmentId, s.Id AS SubmissionId, a.IsBlind, s.State, s.LevelHundredths, s.Levels
            FROM SubmissionMember w
            JOIN Submission s ON s.Id = w.SubmissionId
            JOIN Assignment a ON a.Id = w.AssignmentId
            WHERE a.State = 'published' AND
            """ + " ";

        private const string CohortsOfModule = """
            (SELECT x.Id FROM Cohort x JOIN ModuleVersion v ON v.Id = x.ModuleVersionId WHERE v.ModuleId = @id AND x.State <> 'cancelled')
            """;

        public const string OfEnrolment = People + "e.Id = @id";

        public const string OfCohort = People + "e.CohortId = @id AND e.State <> 'withdrawn'";

        public const string OfModule = People + "e.State = 'active' AND e.CohortId IN " + CohortsOfModule;

        public const string WorkOfEnrolment = Work + "a.CohortId = (SELECT x.CohortId FROM Enrolment x WHERE x.Id = @id) ORDER BY a.DueAt, a.Id";

        public const string WorkOfCohort = Work + "a.CohortId = @id ORDER BY a.DueAt, a.Id";

        public const string WorkOfModule = Work + "a.CohortId IN " + CohortsOfModule + " ORDER BY a.DueAt, a.Id";

        public const string HandedOfEnrolment = Handed + "w.EnrolmentId = @id";

        public const string HandedOfCohort = Handed + "a.CohortId = @id";

        public const string HandedOfModule = Handed + "a.CohortId IN " + CohortsOfModule;
    }
}
