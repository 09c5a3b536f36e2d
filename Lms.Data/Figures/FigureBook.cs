using Lms.Assessments.Facts;
using Lms.Data.Facts;
using Lms.Data.Indicators;

namespace Lms.Data.Figures;

/// <summary>All roll-ups as the facts make them, worked out in memory from the first fact to the last.</summary>
internal sealed class FigureBook
{
    private const int Facts = 5_000;
    private const int People = 500;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> traits = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> cohorts = [];
    private readonly Dictionary<Guid, int> people = [];

    private FigureBook()
    {
    }

    public FigureTallies Tallies { get; } = new();

    public List<MetStore.MetRow> Met { get; } = [];

    /// <summary>A fact whose words have no number yet: where nothing may be written, the first difference.</summary>
    public string? Unnumbered { get; private set; }

    /// <param name="number">Gives a fact the numbers it lacks; null where nothing may be written.</param>
    public static async Task<FigureBook> Of(UnitOfWork reads, Func<Fact, Task<FigureNumbers>>? number)
    {
        var book = new FigureBook();
        foreach (var row in await reads.List<NumberRow>(Sql.Places)) book.places[row.Digest] = row.Number;
        foreach (var row in await reads.List<NumberRow>(Sql.Traits)) book.traits[row.Digest] = row.Number;
        foreach (var row in await reads.List<NumberRow>(Sql.Cohorts)) book.cohorts[row.Id] = row.Number;
        foreach (var row in await reads.List<NumberRow>(Sql.People)) book.people[row.Id] = row.Number;
        await book.AddEvents(reads, number);
        await book.AddMet(reads, number);
        return book;
    }

    private async Task AddEvents(UnitOfWork reads, Func<Fact, Task<FigureNumbers>>? number)
    {
        var after = Guid.Empty;
        while (await reads.List<FactRow>(reads.Dialect.Page(Sql.Events), new { after, skip = 0, take = Facts }) is { Count: > 0 } rows)
        {
            foreach (var fact in rows.Select(r => r.Fact))
            {
                if (await Numbers(fact, number) is { } known)
                {
                    Tallies.Add(FigureTallies.Series(fact.Kind)!.Value, fact, known);
                }
            }

            after = rows[^1].Id;
        }
    }

    private async Task AddMet(UnitOfWork reads, Func<Fact, Task<FigureNumbers>>? number)
    {
        var versions = await reads.List<RunningVersion>(MetStore.Sql.Running);
        var after = Guid.Empty;
        while (versions.Count > 0 && await reads.List<Guid>(reads.Dialect.Page(PublishIndicator.Sql.People), new { after, skip = 0, take = People }) is { Count: > 0 } some)
        {
            foreach (var met in await reads.ListMet(versions, some))
            {
                if (await Numbers(met.Fact, number) is { } known)
                {
                    Met.Add(MetStore.MetRow.Of(met, known));
                }
            }

            after = some[^1];
        }
    }

    private async Task<FigureNumbers?> Numbers(Fact fact, Func<Fact, Task<FigureNumbers>>? number)
    {
        var (area, place, trait) = (FigureKeys.Area(fact), FigureKeys.Place(fact), FigureKeys.Trait(fact));
        if (places.TryGetValue(area, out var a) && places.TryGetValue(place, out var p) && traits.TryGetValue(trait, out var t)
            && Find(cohorts, fact.CohortId) is { } cohort && Find(people, fact.PersonKey) is { } person)
        {
            return new FigureNumbers { Area = a, Place = p, Trait = t, Cohort = cohort, Person = person };
        }

        if (number is null)
        {
            Unnumbered ??= fact.SourceKey;
            return null;
        }

        var given = await number(fact);
        (places[area], places[place], traits[trait]) = (given.Area, given.Place, given.Trait);
        if (fact.CohortId is { } c) cohorts[c] = given.Cohort;
        if (fact.PersonKey is { } k) people[k] = given.Person;
        return given;
    }

    private static int? Find(Dictionary<Guid, int> numbers, Guid? id) => id is not { } key ? 0 : numbers.TryGetValue(key, out var number) ? number : null;

    internal sealed record NumberRow
    {
        public int Number { get; init; }

        public string Digest { get; init; } = "";

        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string Places = "SELECT Number, PlaceKey AS Digest FROM FigurePlace";

        public const string Traits = "SELECT Number, TraitKey AS Digest FROM FigureTrait";

        public const string Cohorts = "SELECT Number, CohortId AS Id FROM FigureCohort";

        public const string People = "SELECT Number, PersonKey AS Id FROM FigurePerson";

        public const string Events = """
            SELECT Id, SourceKey, Kind, Unit, Quantity, PersonKey, InstitutionId, InstitutionPath, InstitutionKind, Country, SubnationalUnit,
                Sex, Category, ModuleId, ModuleVersionId, CohortId, FundingShares, OccurredOn, RecordedAt, RuleVersion, Provenance, CorrectsFactId
            FROM Fact WHERE Id > @after AND Kind IN ('attendance', 'session', 'certificate') ORDER BY Id
            """;
    }
}
