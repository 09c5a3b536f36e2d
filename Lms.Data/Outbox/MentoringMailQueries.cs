namespace Lms.Data.Outbox;

/// <summary>What mails about plans and mentoring tell, read when they are sent: null where it is not true any more. No scope: the addressee is the row's own person.</summary>
public sealed class MentoringMailQueries(Db db)
{
    /// <summary>A meeting for one of its sides; null for anybody else, and for a mentor whose mentorship has ended unless it was called off with it.</summary>
    public Task<MeetingMail?> Meeting(Guid meetingId, Guid personId) => db.Find<MeetingMail>(Sql.Meeting, new { meetingId, personId });

    /// <summary>An action that is open in a plan that runs.</summary>
    public Task<PlanMail?> Action(Guid actionId, Guid personId) => db.Find<PlanMail>(Sql.Action, new { actionId, personId });

    /// <summary>A plan that is closed.</summary>
    public Task<PlanMail?> Closed(Guid planId, Guid personId) => db.Find<PlanMail>(Sql.Closed, new { planId, personId });

    /// <summary>The checkpoint of that day, while it is due; for the participant or the mentor of the moment.</summary>
    public Task<PlanMail?> Checkpoint(Guid enrolmentId, int day, Guid personId) => db.Find<PlanMail>(Sql.Checkpoint, new { enrolmentId, day, personId });

    /// <summary>A mentorship that runs.</summary>
    public Task<MentorMail?> Mentor(Guid mentorshipId, Guid personId) => db.Find<MentorMail>(Sql.Mentor, new { mentorshipId, personId });

    internal static class Sql
    {
        private const string Course = """
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person reader ON reader.Id = @personId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = reader.Language
            """;

        public const string Meeting = """
            SELECT x.Id AS MeetingId, x.MentorshipId, m.EnrolmentId, x.Kind, x.State, x.StartsLocal, x.TimeZone, x.StartsAt, x.Minutes, x.Place, x.CalendarSequence, x.CancelReason,
                   COALESCE(t.Title, v.Title) AS ModuleTitle, CASE WHEN m.MentorId = @personId THEN 1 ELSE 0 END AS AsMentor,
                   CASE WHEN m.MentorId = @personId THEN p.NativeName ELSE q.NativeName END AS OtherName, reader.Email
            FROM Meeting x
            JOIN Mentorship m ON m.Id = x.MentorshipId
            JOIN Enrolment e ON e.Id = m.EnrolmentId
            JOIN Person p ON p.Id = e.PersonId
            JOIN Person q ON q.Id = m.MentorId
            """ + "\n" + Course + """

            WHERE x.Id = @meetingId AND e.State <> 'withdrawn' AND (e.PersonId = @personId OR (m.MentorId = @personId AND (m.EndedAt IS NULL OR x.State = 'cancelled')))
            """;

        public const string Action = """
            SELECT e.Id AS EnrolmentId, COALESCE(t.Title, v.Title) AS ModuleTitle, c.Code AS CohortCode, a.Text, a.ByOn AS [On], a.Sign
            FROM PlanAction a JOIN ActionPlan l ON l.Id = a.PlanId JOIN Enrolment e ON e.Id = l.EnrolmentId
            """ + "\n" + Course + """

            WHERE a.Id = @actionId AND a.State = 'open' AND l.State = 'running' AND e.PersonId = @personId AND e.State <> 'withdrawn'
            """;

        public const string Closed = """
            SELECT e.Id AS EnrolmentId, COALESCE(t.Title, v.Title) AS ModuleTitle, c.Code AS CohortCode, l.ClosedReason AS Sign, l.Outcome
            FROM ActionPlan l JOIN Enrolment e ON e.Id = l.EnrolmentId
            """ + "\n" + Course + """

            WHERE l.Id = @planId AND l.State = 'closed' AND e.PersonId = @personId AND e.State <> 'withdrawn'
            """;

        public const string Checkpoint = """
            SELECT e.Id AS EnrolmentId, COALESCE(t.Title, v.Title) AS ModuleTitle, c.Code AS CohortCode, k.Text, k.DueOn AS [On],
                   CASE WHEN m.MentorId = @personId THEN p.NativeName ELSE NULL END AS MenteeName, CASE WHEN m.MentorId = @personId THEN m.Id ELSE NULL END AS MentorshipId
            FROM CoachingCheckpoint k JOIN Enrolment e ON e.Id = k.EnrolmentId JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN Mentorship m ON m.EnrolmentId = e.Id AND m.EndedAt IS NULL
            """ + "\n" + Course + """

            WHERE k.EnrolmentId = @enrolmentId AND k.Day = @day AND k.State = 'due' AND e.State <> 'withdrawn' AND (e.PersonId = @personId OR m.MentorId = @personId)
            """;

        public const string Mentor = """
            SELECT m.Id AS MentorshipId, e.Id AS EnrolmentId, q.NativeName AS MentorName, p.NativeName AS MenteeName, i.Name AS MenteeInstitution,
                   COALESCE(t.Title, v.Title) AS ModuleTitle, c.Code AS CohortCode
            FROM Mentorship m
            JOIN Enrolment e ON e.Id = m.EnrolmentId
            JOIN Person p ON p.Id = e.PersonId
            JOIN Institution i ON i.Id = p.InstitutionId
            JOIN Person q ON q.Id = m.MentorId
            """ + "\n" + Course + """

            WHERE m.Id = @mentorshipId AND m.EndedAt IS NULL AND e.State <> 'withdrawn' AND (e.PersonId = @personId OR m.MentorId = @personId)
            """;
    }
}
