using Lms.Data.Enrolments;

namespace Lms.Data.People;

/// <summary>What a person did, for the page of somebody in whose scope that person was found. No answers, no texts of letters or work.</summary>
public sealed class PersonRecordQueries(Db db, ProgressQueries progress)
{
    /// <summary>Of each list; a year of trainings has fewer.</summary>
    public const int Most = 50;

    public async Task<PersonRecord> Of(Guid personId, string language, DateTimeOffset now) => new(
        await progress.OfPerson(personId, language, now),
        await Lines(Sql.Sessions, personId, language),
        await Lines(Sql.Tests, personId, language),
        await Lines(Sql.Certificates, personId, language),
        await Lines(Sql.Works, personId, language),
        await Lines(Sql.Mentorships, personId, language),
        await Lines(Sql.Letters, personId, language),
        await Lines(Sql.SignIns, personId, language),
        await Lines(Sql.FormerRoles, personId, language));

    private Task<IReadOnlyList<RecordLine>> Lines(string sql, Guid personId, string language) =>
        db.List<RecordLine>(db.Dialect.Page(sql), new { personId, language, skip = 0, take = Most });

    internal static class Sql
    {
        public const string Sessions = """
            SELECT a.SessionId AS Id, s.StartsAt AS At, s.Title, c.Code AS Detail, CASE WHEN a.Present = 1 THEN 'present' ELSE 'absent' END AS State, a.Minutes AS Amount
            FROM Attendance a JOIN Session s ON s.Id = a.SessionId JOIN Cohort c ON c.Id = s.CohortId
            WHERE a.PersonId = @personId ORDER BY s.StartsAt DESC, s.Id
            """;

        public const string Tests = """
            SELECT a.Id, a.StartedAt AS At, a.Purpose AS Title, c.Code AS Detail, a.State, a.ShareBasisPoints AS Amount
            FROM Attempt a JOIN Enrolment e ON e.Id = a.EnrolmentId JOIN Cohort c ON c.Id = e.CohortId
            WHERE e.PersonId = @personId ORDER BY a.StartedAt DESC, a.Id
            """;

        public const string Certificates = """
            SELECT f.Id, f.IssuedAt AS At, f.Number AS Title, COALESCE(t.Title, v.Title) AS Detail, f.State
            FROM Certificate f
            JOIN Enrolment e ON e.Id = f.EnrolmentId
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            WHERE e.PersonId = @personId ORDER BY f.IssuedAt DESC, f.Id
            """;

        public const string Works = """
            SELECT s.Id, COALESCE(s.HandedInAt, s.CreatedAt) AS At, a.Title, c.Code AS Detail, s.State, s.ShareBasisPoints AS Amount
            FROM SubmissionMember m
            JOIN Submission s ON s.Id = m.SubmissionId
            JOIN Assignment a ON a.Id = s.AssignmentId
            JOIN Enrolment e ON e.Id = m.EnrolmentId
            JOIN Cohort c ON c.Id = e.CohortId
            WHERE e.PersonId = @personId ORDER BY COALESCE(s.HandedInAt, s.CreatedAt) DESC, s.Id
            """;

        public const string Mentorships = """
            SELECT x.Id, x.At, x.Title, x.Detail, x.State FROM (
                SELECT m.Id, m.AssignedAt AS At, p.LatinName AS Title, c.Code AS Detail, CASE WHEN m.EndedAt IS NULL THEN 'mentored' ELSE 'mentored_ended' END AS State
                FROM Mentorship m JOIN Enrolment e ON e.Id = m.EnrolmentId JOIN Cohort c ON c.Id = e.CohortId JOIN Person p ON p.Id = m.MentorId
                WHERE e.PersonId = @personId
                UNION ALL
                SELECT m.Id, m.AssignedAt, p.LatinName, c.Code, CASE WHEN m.EndedAt IS NULL THEN 'mentor' ELSE 'mentor_ended' END
                FROM Mentorship m JOIN Enrolment e ON e.Id = m.EnrolmentId JOIN Cohort c ON c.Id = e.CohortId JOIN Person p ON p.Id = e.PersonId
                WHERE m.MentorId = @personId) x
            ORDER BY x.At DESC, x.Id
            """;

        public const string Letters = """
            SELECT m.Id, m.CreatedAt AS At, m.Template AS Title, m.State FROM OutboxMessage m WHERE m.PersonId = @personId ORDER BY m.CreatedAt DESC, m.Id
            """;

        public const string SignIns = """
            SELECT s.Id, s.StartedAt AS At, s.Device AS Title, CASE WHEN s.EndedAt IS NULL THEN 'open' ELSE 'ended' END AS State
            FROM SignInSession s WHERE s.PersonId = @personId ORDER BY s.StartedAt DESC, s.Id
            """;

        public const string FormerRoles = """
            SELECT r.Id, r.EndedAt AS At, r.Role AS Title, i.EnglishName AS Detail, r.ScopeKind AS State
            FROM RoleAssignment r LEFT JOIN Institution i ON i.Id = r.InstitutionId
            WHERE r.PersonId = @personId AND r.EndedAt IS NOT NULL ORDER BY r.EndedAt DESC, r.Id
            """;
    }
}
