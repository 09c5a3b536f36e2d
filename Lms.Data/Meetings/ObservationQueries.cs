namespace Lms.Data.Meetings;

/// <summary>Rubrics for observing a practice: the newest ready editions of the module's own content and of those trainers made.</summary>
public sealed class ObservationQueries(Db db)
{
    public Task<IReadOnlyList<ObservationRubric>> Offered(Guid enrolmentId) => db.List<ObservationRubric>(Sql.Offered, new { enrolmentId });

    public Task<ObservationRubric?> Find(Guid id) => Find(db, id);

    internal static Task<ObservationRubric?> Find(IReads reads, Guid id) => reads.Find<ObservationRubric>(Sql.Find, new { id });

    internal static class Sql
    {
        public const string Find = "SELECT Id, Title, Language, Payload FROM Rubric WHERE Id = @id AND State <> 'draft'";

        public const string Offered = """
            SELECT u.Id, u.Title, u.Language, u.Payload
            FROM Rubric u
            WHERE u.State = 'ready'
              AND (u.ModuleId IS NULL OR u.ModuleId = (SELECT v.ModuleId FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId JOIN ModuleVersion v ON v.Id = c.ModuleVersionId WHERE e.Id = @enrolmentId))
              AND NOT EXISTS (SELECT 1 FROM Rubric n WHERE n.SeriesId = u.SeriesId AND n.Number > u.Number AND n.State = 'ready')
            ORDER BY CASE WHEN u.ModuleId IS NULL THEN 1 ELSE 0 END, u.Title, u.Id
            """;
    }
}
