namespace Lms.Data.Cohorts;

/// <summary>A trainer's own cohorts, with who is behind: the trainer's first page.</summary>
public sealed class TrainerQueries(Db db)
{
    /// <summary>Cohorts the person trains that have not ended more than 30 days ago, the running ones first.</summary>
    public Task<IReadOnlyList<TrainedCohort>> OfTrainer(Guid personId, string language, DateTimeOffset now) =>
        db.List<TrainedCohort>(Sql.OfTrainer, new { personId, language, now, since = now.AddDays(-30) });

    internal static class Sql
    {
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
