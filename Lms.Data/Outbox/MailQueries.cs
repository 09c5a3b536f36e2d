namespace Lms.Data.Outbox;

/// <summary>What a mail tells, read when it is sent. No scope: the addressee is the row's own person.</summary>
public sealed class MailQueries(Db db)
{
    /// <summary>The enrolment's cohort; null when the enrolment was withdrawn meanwhile: then there is nothing to tell.</summary>
    public Task<CohortMail?> Enrolled(Guid enrolmentId) => db.Find<CohortMail>(Sql.Enrolled, new { id = enrolmentId });

    /// <summary>A finished attempt.</summary>
    public Task<ResultMail?> Result(Guid attemptId) => db.Find<ResultMail>(Sql.Result, new { id = attemptId });

    /// <summary>An issued certificate; null when it was replaced or revoked meanwhile.</summary>
    public Task<CertificateMail?> Certificate(Guid certificateId) => db.Find<CertificateMail>(Sql.Certificate, new { id = certificateId });

    /// <summary>A session as it stands now, for one person.</summary>
    public Task<SessionMail?> Session(Guid sessionId, Guid personId) => db.Find<SessionMail>(Sql.Session, new { id = sessionId, personId });

    /// <summary>An assignment as it stands now, for one person who is asked for it.</summary>
    public Task<AssignmentMail?> Assignment(Guid assignmentId, Guid personId) => db.Find<AssignmentMail>(Sql.Assignment, new { id = assignmentId, personId });

    internal static class Sql
    {
        public const string Assignment = """
            SELECT a.Id AS AssignmentId, a.Title, a.DueAt, a.TimeZone, a.IsGroup, a.LatePolicy, c.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle,
                   CASE WHEN a.State = 'published' AND c.State = 'planned'
                        AND EXISTS (SELECT 1 FROM Enrolment e WHERE e.CohortId = c.Id AND e.PersonId = p.Id AND e.State IN ('active', 'completed'))
                        AND NOT EXISTS (SELECT 1 FROM SubmissionMember m JOIN Submission s ON s.Id = m.SubmissionId JOIN Enrolment n ON n.Id = m.EnrolmentId
                                        WHERE m.AssignmentId = a.Id AND n.PersonId = p.Id AND s.Round > 0)
                        THEN 1 ELSE 0 END AS IsConcerned
            FROM Assignment a
            JOIN Cohort c ON c.Id = a.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = @personId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE a.Id = @id
            """;

        public const string Session = """
            SELECT s.Id AS SessionId, s.Title, s.State, s.Mode, s.StartsLocal, s.TimeZone, s.StartsAt, s.LengthMinutes, s.Days, s.Place, s.VideoUrl,
                   s.CalendarSequence, s.CancelReason, c.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle,
                   CASE WHEN EXISTS (SELECT 1 FROM Enrolment e WHERE e.CohortId = c.Id AND e.PersonId = p.Id AND e.State IN ('active', 'completed'))
                       OR EXISTS (SELECT 1 FROM RoleAssignment r WHERE r.CohortId = c.Id AND r.PersonId = p.Id AND r.Role = 'trainer' AND r.EndedAt IS NULL)
                       THEN 1 ELSE 0 END AS IsConcerned
            FROM Session s
            JOIN Cohort c ON c.Id = s.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = @personId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE s.Id = @id
            """;

        public const string Enrolled = """
            SELECT e.Id AS EnrolmentId, c.Id AS CohortId, c.Code AS CohortCode, c.StartsAt, c.EndsAt, c.TimeZone, c.CalendarSequence,
                   COALESCE(t.Title, v.Title) AS ModuleTitle, m.Code AS ModuleCode
            FROM Enrolment e
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE e.Id = @id AND e.State <> 'withdrawn'
            """;

        public const string Result = """
            SELECT a.Id AS AttemptId, a.EnrolmentId, a.Purpose, a.State, a.FinishedAt, a.PointsHundredths, a.MaxPointsHundredths, a.ShareBasisPoints,
                   c.TimeZone, COALESCE(t.Title, v.Title) AS ModuleTitle
            FROM Attempt a
            JOIN Enrolment e ON e.Id = a.EnrolmentId
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE a.Id = @id AND a.ShareBasisPoints IS NOT NULL
            """;

        public const string Certificate = """
            SELECT f.Id AS CertificateId, f.Number, f.Code, f.IssuedAt, f.ExpiresOn, c.TimeZone, COALESCE(t.Title, v.Title) AS ModuleTitle
            FROM Certificate f
            JOIN Enrolment e ON e.Id = f.EnrolmentId
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE f.Id = @id AND f.State = 'issued'
            """;
    }
}
