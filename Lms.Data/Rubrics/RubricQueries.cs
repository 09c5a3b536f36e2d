using Lms.Data.People;

namespace Lms.Data.Rubrics;

/// <summary>Rubrics for pages. Editions that are or were ready are everybody's who marks; a draft is its author's.</summary>
public sealed class RubricQueries(Db db)
{
    /// <summary>The newest edition of each rubric this reader sees, and drafts of the next one beside it.</summary>
    public Task<IReadOnlyList<RubricRow>> List(Scope scope) => db.List<RubricRow>(Sql.List, Args(scope));

    /// <summary>An edition; null where it is another's draft.</summary>
    public Task<RubricRow?> Find(Guid rubricId, Scope scope) => db.Find<RubricRow>(Sql.One, Args(scope, rubricId));

    /// <summary>All editions of its rubric, the newest first.</summary>
    public Task<IReadOnlyList<RubricRow>> Editions(Guid seriesId, Scope scope) => db.List<RubricRow>(Sql.Editions, Args(scope, seriesId: seriesId));

    private static object Args(Scope scope, Guid? rubricId = null, Guid? seriesId = null) =>
        new { rubricId, seriesId, scopePerson = scope.PersonId, scopeAll = scope.Everything };

    internal static class Sql
    {
        private const string Seen = " WHERE (r.State <> 'draft' OR r.CreatedBy = @scopePerson OR @scopeAll = 1)";

        public const string List = "SELECT " + RubricStore.Columns + RubricStore.From + Seen + """
             AND NOT EXISTS (SELECT 1 FROM Rubric n WHERE n.SeriesId = r.SeriesId AND n.Number > r.Number AND n.State = 'ready')
             AND (r.State <> 'withdrawn' OR NOT EXISTS (SELECT 1 FROM Rubric n WHERE n.SeriesId = r.SeriesId AND n.Number > r.Number))
            ORDER BY CASE WHEN r.State = 'withdrawn' THEN 1 ELSE 0 END, m.Code, r.Title, r.Number
            """;

        public const string One = "SELECT " + RubricStore.Columns + RubricStore.From + Seen + " AND r.Id = @rubricId";

        public const string Editions = "SELECT " + RubricStore.Columns + RubricStore.From + Seen + " AND r.SeriesId = @seriesId ORDER BY r.Number DESC";
    }
}
