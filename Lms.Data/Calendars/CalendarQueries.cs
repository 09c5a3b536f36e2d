using Lms.Assessments.Calendars;
using Lms.Data.Outbox;

namespace Lms.Data.Calendars;

/// <summary>All dates of one person: of their cohorts as trainee and trainer, and their meetings as either side. No scope: they are the person's own.</summary>
public sealed class CalendarQueries(Db db)
{
    /// <summary>Sessions that were announced, the cancelled ones too.</summary>
    public Task<IReadOnlyList<SessionMail>> Sessions(Guid personId, FeedSpan span) => db.List<SessionMail>(Sql.Sessions, Args(personId, span));

    /// <summary>Meetings, the cancelled ones too.</summary>
    public Task<IReadOnlyList<MeetingMail>> Meetings(Guid personId, FeedSpan span) => db.List<MeetingMail>(Sql.Meetings, Args(personId, span));

    /// <summary>Due times of what the person is asked for as a trainee; one withdrawn is cancelled.</summary>
    public Task<IReadOnlyList<DueDate>> DueDates(Guid personId, FeedSpan span) => db.List<DueDate>(Sql.DueDates, Args(personId, span));

    private static object Args(Guid personId, FeedSpan span) => new { personId, span.From, until = span.Until };

    internal static class Sql
    {
        private const string Course = """
            JOIN Cohort c ON c.Id = x.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = @personId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            """;

        public const string Sessions = """
            SELECT x.Id AS SessionId, x.Title, CASE WHEN c.State = 'cancelled' AND x.State = 'published' THEN 'cancelled' ELSE x.State END AS State, x.Mode, x.StartsLocal, x.TimeZone, x.StartsAt, x.LengthMinutes, x.Days, x.Place, x.VideoUrl,
                   x.CalendarSequence, x.CancelReason, c.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle, 1 AS IsConcerned
            FROM Session x
            """ + "\n" + Course + """

            WHERE x.State <> 'draft' AND x.EndsAt >= @From AND x.StartsAt < @until
              AND (x.CohortId IN (SELECT e.CohortId FROM Enrolment e WHERE e.PersonId = @personId AND e.State IN ('active', 'completed'))
                OR x.CohortId IN (SELECT r.CohortId FROM RoleAssignment r WHERE r.PersonId = @personId AND r.Role = 'trainer' AND r.EndedAt IS NULL AND r.CohortId IS NOT NULL))
            ORDER BY x.StartsAt, x.Id
            """;

        public const string Meetings = """
            SELECT x.Id AS MeetingId, x.MentorshipId, m.EnrolmentId, x.Kind, x.State, x.StartsLocal, x.TimeZone, x.StartsAt, x.Minutes, x.Place, x.CalendarSequence, x.CancelReason,
                   COALESCE(t.Title, v.Title) AS ModuleTitle, CASE WHEN m.MentorId = @personId THEN 1 ELSE 0 END AS AsMentor,
                   CASE WHEN m.MentorId = @personId THEN o.NativeName ELSE q.NativeName END AS OtherName, reader.Email
            FROM Meeting x
            JOIN Mentorship m ON m.Id = x.MentorshipId
            JOIN Enrolment e ON e.Id = m.EnrolmentId
            JOIN Person o ON o.Id = e.PersonId
            JOIN Person q ON q.Id = m.MentorId
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person reader ON reader.Id = @personId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = reader.Language
            WHERE e.State <> 'withdrawn' AND x.StartsAt >= @From AND x.StartsAt < @until
              AND (e.PersonId = @personId OR (m.MentorId = @personId AND (m.EndedAt IS NULL OR x.State IN ('cancelled', 'held'))))
            ORDER BY x.StartsAt, x.Id
            """;

        public const string DueDates = """
            SELECT x.Id AS AssignmentId, x.Title, COALESCE(t.Title, v.Title) AS ModuleTitle, x.DueLocal, x.TimeZone, x.DueAt, x.Version,
                   CASE WHEN x.State = 'withdrawn' OR c.State = 'cancelled' THEN 1 ELSE 0 END AS IsWithdrawn
            FROM Assignment x
            """ + "\n" + Course + """

            WHERE x.PublishedAt IS NOT NULL AND x.DueAt >= @From AND x.DueAt < @until
              AND x.CohortId IN (SELECT e.CohortId FROM Enrolment e WHERE e.PersonId = @personId AND e.State IN ('active', 'completed'))
            ORDER BY x.DueAt, x.Id
            """;
    }
}
