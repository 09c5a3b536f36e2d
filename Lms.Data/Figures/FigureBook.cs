using Lms.Data.Facts;
using Lms.Data.Indicators;

namespace Lms.Data.Figures;

/// <summary>All roll-ups as the facts make them, worked out in memory from the first fact to the last, by another way than they are kept. Writes nothing.</summary>
internal sealed class FigureBook
{
    private const int Facts = 5_000;
    private const int People = 500;
    private readonly NumberBook numbers;

    private FigureBook(NumberBook numbers) => this.numbers = numbers;

    public FigureTallies Tallies { get; } = new();

    public List<MetStore.MetRow> Met { get; } = [];

    /// <summary>A fact whose words have no number: the first difference.</summary>
    public string? Unnumbered { get; private set; }

    public static async Task<FigureBook> Of(UnitOfWork reads)
    {
        var book = new FigureBook(await NumberBook.Of(reads));
        await book.AddEvents(reads);
        await book.AddMet(reads);
        return book;
    }

    private async Task AddEvents(UnitOfWork reads)
    {
        var after = Guid.Empty;
        while (await reads.List<FactRow>(reads.Dialect.Page(Sql.Events), new { after, skip = 0, take = Facts }) is { Count: > 0 } rows)
        {
            foreach (var fact in rows.Select(r => r.Fact))
            {
                if (Numbers(fact) is { } known)
                {
                    Tallies.Add(FigureTallies.Series(fact.Kind)!.Value, fact, known);
                }
            }

            after = rows[^1].Id;
        }
    }

    private async Task AddMet(UnitOfWork reads)
    {
        var versions = await reads.List<RunningVersion>(MetStore.Sql.Running);
        var after = Guid.Empty;
        while (versions.Count > 0 && await reads.List<Guid>(reads.Dialect.Page(PublishIndicator.Sql.People), new { after, skip = 0, take = People }) is { Count: > 0 } some)
        {
            foreach (var met in await reads.ListMet(versions, some))
            {
                if (Numbers(met.Fact) is { } known)
                {
                    Met.Add(MetStore.MetRow.Of(met, known));
                }
            }

            after = some[^1];
        }
    }

    private FigureNumbers? Numbers(Assessments.Facts.Fact fact)
    {
        var known = numbers.Find(fact);
        Unnumbered ??= known is null ? fact.SourceKey : null;
        return known;
    }

    internal static class Sql
    {
        public const string Columns = """
            SELECT Id, SourceKey, Kind, Unit, Quantity, PersonKey, InstitutionId, InstitutionPath, InstitutionKind, Country, SubnationalUnit,
                Sex, Category, ModuleId, ModuleVersionId, CohortId, FundingShares, OccurredOn, RecordedAt, RuleVersion, Provenance, CorrectsFactId
            FROM Fact WHERE Kind IN ('attendance', 'session', 'certificate')
            """;

        public const string Events = Columns + " AND Id > @after ORDER BY Id";
    }
}
