namespace Lms.Data.Cohorts;

/// <summary>A trainer's own cohorts, with who is behind: the trainer's first page.</summary>
public sealed class TrainerQueries(Db db)
{
    /// <summary>Cohorts the person trains that have not ended more than 30 days ago, the running ones first.</summary>
    public Task<IReadOnlyList<TrainedCohort>> OfTrainer(Guid personId, string language, DateTimeOffset now) =>
        db.List<TrainedCohort>(Sql.OfTrainer, new { personId, language, now, since = now.AddDays(-30) });

    /// <summary>How many who are on the way have read how many lessons, in all cohorts the person trains: what <c>Pace</c> needs to say who is behind.</summary>
    public async Task<ILookup<Guid, ReadersCount>> Readers(Guid personId, DateTimeOffset now) =>
        (await db.List<ReadersCount>(Sql.Readers, new { personId, since = now.AddDays(-30) })).ToLookup(r => r.CohortId);

    internal static class Sql
    {
        public const string Readers = """
            SELECT read_by.CohortId, read_by.LessonsRead, COUNT(*) AS People
            FROM (
                SELECT e.CohortId, (SELECT COUNT(*) FROM LessonReading lr WHERE lr.EnrolmentId = e.Id AND lr.ReadAt IS NOT NULL) AS LessonsRead
                FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId
                WHERE e.State = 'active' AND c.State <> 'cancelled' AND c.EndsAt > @since AND EXISTS (
                    SELECT 1 FROM RoleAssignment r WHERE r.CohortId = c.Id AND r.PersonId = @personId AND r.EndedAt IS NULL AND r.Role = 'trainer')
            ) read_by
            GROUP BY read_by.CohortId, read_by.LessonsRead
            """;

        public const string OfTrainer = """
            SELECT c.Id, c.Code, c.StartsAt, c.EndsAt, c.TimeZone, c.Capacity, COALESCE(t.Title, v.Title) AS ModuleTitle,
                   (SELECT COUNT(*) FROM Lesson l WHERE l.ModuleVersionId = v.Id) AS Lessons,
                   (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = c.Id AND e.State <> 'withdrawn') AS People,
                   (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = c.Id AND e.State = 'completed') AS Completed
            FROM Cohort c
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            WHERE c.State <> 'cancelled' AND c.EndsAt > @since AND EXISTS (
                SELECT 1 FROM RoleAssignment r WHERE r.CohortId = c.Id AND r.PersonId = @personId AND r.EndedAt IS NULL AND r.Role = 'trainer')
            ORDER BY CASE WHEN c.StartsAt <= @now AND c.EndsAt > @now THEN 0 WHEN c.StartsAt > @now THEN 1 ELSE 2 END, c.StartsAt, c.Id
            """;
    }
}
