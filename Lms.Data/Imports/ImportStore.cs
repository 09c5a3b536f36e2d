using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>Loads imports and their rows, and moves an import from state to state: each move is decided by the state it stands in.</summary>
internal static class ImportStore
{
    public static Task<ImportRecord?> FindImport(this IReads reads, Guid id, Scope scope) =>
        reads.Find<ImportRecord>(Sql.Find, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    public static Task<ImportRecord?> FindImport(this IReads reads, Guid id) => reads.Find<ImportRecord>(Sql.FindAny, new { id });

    public static Task<IReadOnlyList<ImportRowRecord>> RowsOf(this IReads reads, Guid id, int after, int to) => reads.List<ImportRowRecord>(Sql.Rows, new { id, after, to });

    /// <summary>False where the import does not stand where it is taken from: somebody else moved it.</summary>
    public static async Task<bool> Move(this UnitOfWork work, Guid id, ImportState from, ImportState to) =>
        await work.Execute(Sql.Move, new { id, from = Code.Of(from), to = Code.Of(to) }) == 1;

    /// <summary>Claims the next rows for this unit: false where another host did, or the state is no longer this one.</summary>
    public static async Task<bool> Claim(this UnitOfWork work, Guid id, ImportState state, int from, int to) =>
        await work.Execute(Sql.Claim, new { id, state = Code.Of(state), from, to }) == 1;

    /// <summary>What an officer may do now: their own reach, or none where their role ended since.</summary>
    public static async Task<Scope> ScopeOf(this IReads reads, Guid personId) => new(personId, await reads.Read<long>(Sql.OverEverything, new { personId }) > 0);

    internal static class Sql
    {
        private const string Columns = """
            SELECT m.Id, m.Kind, m.FileName, m.IsWorkbook, m.Encoding, m.Separator, m.Sheet, m.HeadLine, m.Heads, m.Fields, m.InstitutionId, m.Defaults, m.Provenance, m.State, m.Total, m.Done,
                m.CreatedAt, m.CreatedBy, p.NativeName AS CreatedByName, m.CheckedAt, m.StartedAt, m.EndedAt, m.UndoneAt, m.UndoneBy, m.UndoneReason
            FROM Import m JOIN Person p ON p.Id = m.CreatedBy
            """;

        // An import holds people of whoever made it: nobody else sees it but who sees everything.
        public const string Mine = Columns + "\nWHERE (m.CreatedBy = @scopePerson OR @scopeAll = 1)";
        public const string Find = Mine + " AND m.Id = @id";
        public const string FindAny = Columns + "\nWHERE m.Id = @id";
        public const string List = Mine + " ORDER BY m.CreatedAt DESC, m.Id";

        public const string RowColumns = "SELECT Place, Number, Cells, IsRagged, RowKey, Verdict, PersonId, Detail, Choice, ChosenId, Result, Reason FROM ImportRow";
        public const string Rows = RowColumns + " WHERE ImportId = @id AND Place > @after AND Place <= @to ORDER BY Place";

        public const string Move = "UPDATE Import SET State = @to, Done = 0 WHERE Id = @id AND State = @from";
        public const string Claim = "UPDATE Import SET Done = @to WHERE Id = @id AND State = @state AND Done = @from";

        public const string OverEverything = """
            SELECT COUNT(*) FROM RoleAssignment WHERE PersonId = @personId AND ScopeKind = 'everything' AND Role IN ('officer', 'administrator') AND EndedAt IS NULL
            """;
    }
}
