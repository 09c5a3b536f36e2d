using Lms.Assessments.Imports;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>An import with all its rows are read by: columns, words, institutions within the officer's reach, modules.</summary>
internal sealed class ImportReading
{
    private readonly IReadOnlyList<ImportField?> fields;
    private readonly Vocabulary words;
    private readonly InstitutionNames institutions;
    private readonly ILookup<string, Guid> modules;
    private readonly DateOnly today;

    private ImportReading(ImportRecord import, Scope by, Vocabulary words, InstitutionNames institutions, ILookup<string, Guid> modules, DateOnly today) =>
        (Import, By, this.words, this.institutions, this.modules, this.today, fields, Defaults) = (import, by, words, institutions, modules, today, import.FieldList, import.Rules);

    public ImportRecord Import { get; }

    /// <summary>What whoever sent the file reaches now.</summary>
    public Scope By { get; }

    public ImportDefaults Defaults { get; }

    public static async Task<ImportReading> Of(IReads reads, ImportRecord import, Vocabulary words, DateTimeOffset now)
    {
        var by = await reads.ScopeOf(import.CreatedBy);
        var offices = await reads.List<Named>(Sql.Institutions, new { scopePerson = by.PersonId, scopeAll = by.Everything });
        var taught = await reads.List<Taught>(Sql.Modules);
        return new ImportReading(
            import,
            by,
            words,
            new InstitutionNames(offices.Select(i => (i.Id, i.EnglishName, (IEnumerable<string?>)[i.Name, i.EnglishName, i.LicenceNumber]))),
            taught.SelectMany(m => new[] { m.Code, m.Title }.Select(t => (Key: SearchKey.Of(t), m.Id)).DistinctBy(t => t.Key, StringComparer.Ordinal)).Distinct().ToLookup(t => t.Key, t => t.Id, StringComparer.Ordinal),
            DateOnly.FromDateTime(now.UtcDateTime));
    }

    /// <exception cref="RuleBroken">What the row cannot say.</exception>
    public PersonEntry Person(ImportRowRecord row) => PersonEntry.Of(Cells(row), words, institutions.Find);

    /// <exception cref="RuleBroken">What the row cannot say.</exception>
    public TrainingEntry Training(ImportRowRecord row) => TrainingEntry.Of(Cells(row), words, institutions.Find, Module, today);

    /// <summary>The row, or why it is none.</summary>
    public static (T? Entry, RowReason? Reason) Try<T>(ImportRowRecord row, Func<ImportRowRecord, T> read)
        where T : class
    {
        try
        {
            return (read(row), null);
        }
        catch (RuleBroken why)
        {
            return (null, RowReason.Of(why));
        }
    }

    private RowCells Cells(ImportRowRecord row) => row.IsRagged ? throw new RuleBroken("import.ragged") : RowCells.Of(fields, row.CellList);

    private Guid Module(string text) => modules[SearchKey.Of(text)].Distinct().ToList() is [var one] ? one : throw new RuleBroken("import.word", ImportField.Module, text);

    private sealed record Named
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string EnglishName { get; init; } = "";

        public string? LicenceNumber { get; init; }
    }

    private sealed record Taught
    {
        public Guid Id { get; init; }

        public string Code { get; init; } = "";

        public string Title { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Institutions = """
            SELECT scoped.InstitutionId AS Id, scoped.Name, scoped.EnglishName, scoped.LicenceNumber
            FROM (SELECT i.Id AS InstitutionId, i.Name, i.EnglishName, i.LicenceNumber FROM Institution i WHERE i.ClosedOn IS NULL) scoped
            WHERE
            """ + " " + Scope.OverInstitution;

        public const string Modules = "SELECT m.Id, m.Code, v.Title FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id";
    }
}
