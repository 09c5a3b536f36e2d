using Lms.Data.People;

namespace Lms.Data.Mentorships;

/// <summary>A mentor's own people, and a participant's own mentor.</summary>
public sealed class MentoringQueries(Db db)
{
    /// <summary>Everybody the reader mentors now, by name. Nobody else's, whatever the reader's scope.</summary>
    public Task<IReadOnlyList<MentoringRow>> Week(Scope scope, string language, DateTimeOffset now) =>
        db.List<MentoringRow>(Sql.Week, new { scopePerson = scope.PersonId, language, now });

    public async Task<bool> IsMentor(Guid personId) => await db.Read<long>(Sql.CountMentored, new { personId }) > 0;

    /// <summary>The mentor of an enrolment the reader was found to own.</summary>
    public Task<MyMentor?> MentorOf(Guid enrolmentId) => db.Find<MyMentor>(Sql.MentorOf, new { enrolmentId });

    /// <summary>Former mentors of an enrolment do not show; how many there were does, so that older notes make sense.</summary>
    public Task<long> CountFormer(Guid enrolmentId) => db.Read<long>(Sql.CountFormer, new { enrolmentId });

    internal static class Sql
    {
        public const string CountMentored = "SELECT COUNT(*) FROM CohortMentor WHERE PersonId = @personId AND EndedAt IS NULL";

        public const string CountFormer = "SELECT COUNT(*) FROM Mentorship WHERE EnrolmentId = @enrolmentId AND EndedAt IS NOT NULL";

        public const string MentorOf = """
            SELECT m.Id AS MentorshipId, m.MentorId, p.NativeName, p.LatinName, p.TimeZone, i.Name AS InstitutionName, m.AssignedAt, COALESCE(k.Languages, p.Language) AS Languages
            FROM Mentorship m
            JOIN Enrolment e ON e.Id = m.EnrolmentId
            JOIN Person p ON p.Id = m.MentorId
            JOIN Institution i ON i.Id = p.InstitutionId
            LEFT JOIN CohortMentor k ON k.CohortId = e.CohortId AND k.PersonId = m.MentorId
            WHERE m.EnrolmentId = @enrolmentId AND m.EndedAt IS NULL
            """;

        public const string Week = """
            SELECT scoped.*, p.NativeName, p.LatinName, i.Name AS InstitutionName, p.TimeZone AS PersonZone, c.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle, c.TimeZone,
                   (SELECT MAX(x.StartsAt) FROM Meeting x JOIN Mentorship y ON y.Id = x.MentorshipId WHERE y.EnrolmentId = scoped.EnrolmentId AND x.State = 'held') AS LastContactAt,
                   n.Id AS NextMeetingId, n.StartsAt AS NextMeetingAt, n.TimeZone AS NextMeetingZone,
                   (SELECT COUNT(*) FROM Meeting x WHERE x.MentorshipId = scoped.MentorshipId AND x.State = 'planned' AND x.StartsAt <= @now) AS MeetingsToNote,
                   (SELECT MIN(k.Day) FROM CoachingCheckpoint k WHERE k.EnrolmentId = scoped.EnrolmentId AND k.State = 'due') AS CheckpointDay,
                   (SELECT MIN(k.DueOn) FROM CoachingCheckpoint k WHERE k.EnrolmentId = scoped.EnrolmentId AND k.State = 'due') AS CheckpointOn,
                   (SELECT MIN(a.ByOn) FROM PlanAction a JOIN ActionPlan l ON l.Id = a.PlanId
                    WHERE l.EnrolmentId = scoped.EnrolmentId AND l.State = 'running' AND a.State = 'open') AS ActionOn,
                   (SELECT COUNT(*) FROM ActionPlan l WHERE l.EnrolmentId = scoped.EnrolmentId AND l.State = 'running') AS PlansRunning,
                   (SELECT COUNT(*) FROM ActionPlan l WHERE l.EnrolmentId = scoped.EnrolmentId AND l.State = 'closed') AS PlansClosed,
                   (SELECT COUNT(*) FROM ActionPlan l WHERE l.EnrolmentId = scoped.EnrolmentId AND l.State = 'running'
                      AND NOT EXISTS (SELECT 1 FROM PlanAction a WHERE a.PlanId = l.Id AND a.State = 'open')) AS PlansToClose
            FROM (
                SELECT m.Id AS MentorshipId, m.EnrolmentId, m.AssignedAt, e.PersonId, e.CohortId
                FROM Mentorship m JOIN Enrolment e ON e.Id = m.EnrolmentId WHERE m.MentorId = @scopePerson AND m.EndedAt IS NULL
            ) scoped
            JOIN Person p ON p.Id = scoped.PersonId
            JOIN Institution i ON i.Id = p.InstitutionId
            JOIN Cohort c ON c.Id = scoped.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            LEFT JOIN Meeting n ON n.MentorshipId = scoped.MentorshipId AND n.State = 'planned' AND n.StartsAt > @now AND NOT EXISTS (
                SELECT 1 FROM Meeting o WHERE o.MentorshipId = n.MentorshipId AND o.State = 'planned' AND o.StartsAt > @now
                  AND (o.StartsAt < n.StartsAt OR (o.StartsAt = n.StartsAt AND o.Id < n.Id)))
            WHERE
            """ + " " + MentorScope.OverMentee + " ORDER BY p.LatinName, scoped.MentorshipId";
    }
}
