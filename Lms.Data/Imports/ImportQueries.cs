using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>Imports for pages: one's own; all for who is over everything.</summary>
public sealed class ImportQueries(Db db)
{
    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<ImportRecord>> List(Scope scope, int skip, int take) =>
        db.List<ImportRecord>(db.Dialect.Page(ImportStore.Sql.List), new { scopePerson = scope.PersonId, scopeAll = scope.Everything, skip, take });

    public Task<long> Count(Scope scope) => db.Read<long>(Sql.Count, new { scopePerson = scope.PersonId, scopeAll = scope.Everything });

    public Task<ImportRecord?> Find(Guid id, Scope scope) => db.FindImport(id, scope);

    /// <summary>The file; empty once it was entered. Ask for it only where the import was found.</summary>
    public async Task<byte[]> Bytes(Guid id) => (await db.List<FileBytes>(Sql.Bytes, new { id })) is [{ Bytes: { } bytes }] ? bytes : [];

    /// <summary>How many rows have which verdict, choice and result.</summary>
    public Task<IReadOnlyList<RowCount>> Counts(Guid id) => db.List<RowCount>(Sql.Counts, new { id });

    /// <param name="verdict">Null for all.</param>
    /// <param name="result">As it is said, see <see cref="RowResults"/>; null for all.</param>
    public Task<IReadOnlyList<ImportRowRecord>> Rows(Guid id, VerdictKind? verdict, RowResult? result, int skip, int take) => db.List<ImportRowRecord>(
        db.Dialect.Page(Sql.Rows), new { id, verdict = verdict is { } v ? Code.Of(v) : "", result = result is { } r ? Code.Of(r) : "", skip, take });

    /// <summary>What an officer chose for heads before.</summary>
    public async Task<IReadOnlyDictionary<string, ImportField?>> Remembered(Guid personId, ImportKind kind) =>
        (await db.List<Head>(Sql.Heads, new { personId, kind = Code.Of(kind) })).ToDictionary(h => h.HeadKey, h => h.Field.Length == 0 ? (ImportField?)null : Code.Read<ImportField>(h.Field), StringComparer.Ordinal);

    /// <summary>Imports somebody has to go on with, the oldest first.</summary>
    public Task<IReadOnlyList<Guid>> Working() => db.List<Guid>(Sql.Working);

    /// <summary>How people and institutions that rows speak of are called, within reach.</summary>
    public async Task<IReadOnlyDictionary<Guid, PersonRow>> People(IEnumerable<Guid> ids, Scope scope) =>
        (await db.List<PersonRow>(Sql.People, new { ids = ids.Distinct().Append(Guid.Empty).ToList(), scopePerson = scope.PersonId, scopeAll = scope.Everything })).ToDictionary(p => p.Id);

    /// <summary>Institutions by their English names; those above one's own reach are no secret.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Institutions(IEnumerable<Guid> ids) =>
        (await db.List<Named>(Sql.Institutions, new { ids = ids.Distinct().Append(Guid.Empty).ToList() })).ToDictionary(i => i.Id, i => i.EnglishName);

    private sealed record Named
    {
        public Guid Id { get; init; }

        public string EnglishName { get; init; } = "";
    }

    private sealed record FileBytes
    {
        public byte[]? Bytes { get; init; }
    }

    private sealed record Head
    {
        public string HeadKey { get; init; } = "";

        public string Field { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Count = "SELECT COUNT(*) FROM Import m WHERE (m.CreatedBy = @scopePerson OR @scopeAll = 1)";

        public const string Bytes = "SELECT Bytes FROM Import WHERE Id = @id";

        public const string Counts = """
            SELECT Verdict, Choice, Result, COUNT(*) AS Total FROM ImportRow WHERE ImportId = @id AND Verdict IS NOT NULL GROUP BY Verdict, Choice, Result
            """;

        public const string Rows = ImportStore.Sql.RowColumns + """
             WHERE ImportId = @id AND (@verdict = '' OR Verdict = @verdict) AND (@result = '' OR @result =
                CASE WHEN Result = 'untouched' AND (Verdict = 'refused' OR (Verdict = 'suspect' AND (Choice IS NULL OR Choice = 'leave_out'))) THEN 'left_out' ELSE Result END)
            ORDER BY Place
            """;

        public const string Heads = "SELECT HeadKey, Field FROM ImportHead WHERE PersonId = @personId AND Kind = @kind";

        public const string Working = "SELECT Id FROM Import WHERE State IN ('checking', 'running', 'undoing') ORDER BY CreatedAt, Id";

        public const string Institutions = "SELECT Id, EnglishName FROM Institution WHERE Id IN @ids";

        public const string People = """
            SELECT scoped.Id, scoped.RegistrationNumber, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.Category, scoped.JobTitle, scoped.Email, scoped.InstitutionId,
                i.EnglishName AS InstitutionName, i.Country
            FROM Person scoped JOIN Institution i ON i.Id = scoped.InstitutionId WHERE scoped.Id IN @ids AND
            """ + " " + Scope.OverInstitution;
    }
}
