using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Figures from outside, for pages and files: those of institutions within the scope; those of none for who is over everything.</summary>
public sealed class AggregateQueries(Db db)
{
    /// <summary>What stands, the newest months first.</summary>
    public Task<IReadOnlyList<AggregateRow>> List(Scope scope, AggregateFilter filter) => db.List<AggregateRow>(Sql.List, new
    {
        activity = filter.Activity,
        country = filter.Country,
        provenance = filter.Provenance,
        first = filter.Months?.First,
        last = filter.Months?.Last,
        scopePerson = scope.PersonId,
        scopeAll = scope.Everything,
    });

    /// <summary>Null where it is not there or not within the scope.</summary>
    public Task<AggregateRow?> Find(Guid id, Scope scope) => Find(db, id, scope);

    /// <summary>All rows of a chain that was found before, the newest first.</summary>
    public Task<IReadOnlyList<AggregateRow>> History(string chainKey) => db.List<AggregateRow>(AggregateStore.Sql.Chain, new { chainKey });

    /// <summary>Countries that have any, within the scope.</summary>
    public Task<IReadOnlyList<string>> Countries(Scope scope) => db.List<string>(Sql.Countries, new { scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>The catalogue, what is offered no longer last.</summary>
    public Task<IReadOnlyList<ActivityRow>> Activities() => db.List<ActivityRow>(Sql.Activities);

    internal static Task<AggregateRow?> Find(IReads reads, Guid id, Scope scope) =>
        reads.Find<AggregateRow>(Sql.Find, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    internal static class Sql
    {
        private const string Rows = "SELECT * FROM (" + AggregateStore.Sql.Rows + ") scoped WHERE " + Scope.OverInstitution;

        public const string List = Rows + """
             AND scoped.IsStanding = 1
            AND (@activity IS NULL OR scoped.ActivityCode = @activity) AND (@country IS NULL OR scoped.Country = @country) AND (@provenance IS NULL OR scoped.Provenance = @provenance)
            AND (@first IS NULL OR scoped.LastMonth >= @first) AND (@last IS NULL OR scoped.FirstMonth <= @last)
            ORDER BY scoped.LastMonth DESC, scoped.FirstMonth DESC, scoped.Country, scoped.ActivityName, scoped.Id
            """;

        public const string Find = Rows + " AND scoped.Id = @id";

        public const string Countries = "SELECT DISTINCT scoped.Country FROM Aggregate scoped WHERE " + Scope.OverInstitution + " ORDER BY scoped.Country";

        public const string Activities = """
            SELECT v.Id, v.Code, v.Name, v.Unit, v.RetiredAt, (SELECT COUNT(*) FROM Aggregate a WHERE a.ActivityId = v.Id) AS Rows
            FROM AggregateActivity v ORDER BY CASE WHEN v.RetiredAt IS NULL THEN 0 ELSE 1 END, v.Name, v.Code
            """;
    }
}
