using Lms.Assessments.Aggregates;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Files of figures: one's own; all for who is over everything.</summary>
public sealed class ImportQueries(Db db, TimeProvider clock)
{
    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<ImportRow>> List(Scope scope, int take) =>
        db.List<ImportRow>(db.Dialect.Page(Sql.List), new { scopePerson = scope.PersonId, scopeAll = scope.Everything, skip = 0, take });

    public Task<ImportRow?> Find(Guid id, Scope scope) => Find(db, id, scope);

    /// <summary>What each line of a file would do now.</summary>
    public Task<IReadOnlyList<ImportVerdict>> Verdicts(ImportRow run, Scope scope) => ImportLines.Decide(db, run, scope, clock.GetUtcNow());

    internal static Task<ImportRow?> Find(IReads reads, Guid id, Scope scope) =>
        reads.Find<ImportRow>(Sql.Find, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    internal static class Sql
    {
        private const string Rows = """
            SELECT m.Id, m.FileName, m.Payload, m.Lines, m.State, m.Entered, m.CreatedAt, p.NativeName AS CreatedByName, m.EnteredAt, m.UndoneAt, m.UndoneReason
            FROM AggregateImport m JOIN Person p ON p.Id = m.CreatedBy WHERE (m.CreatedBy = @scopePerson OR @scopeAll = 1)
            """;

        public const string List = Rows + " ORDER BY m.CreatedAt DESC, m.Id";

        public const string Find = Rows + " AND m.Id = @id";
    }
}
