using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.Facts;
using Lms.Data.People;

namespace Lms.Data.Figures;

/// <summary>Entries read from the facts themselves: what stands after corrections.</summary>
internal static class FactEntries
{
    /// <summary>The kind of fact a figure is made of.</summary>
    public static FactKind Kind(FigureKind kind) => kind switch
    {
        FigureKind.Attendances => FactKind.Attendance,
        FigureKind.Sessions => FactKind.Session,
        _ => FactKind.Completion,
    };

    public static async Task<FigureSource> Read(Db db, Scope scope, FigureQuestion question)
    {
        var rows = await db.List<FactRow>(Sql.Facts, new
        {
            kind = Code.Of(Kind(question.Kind)),
            from = question.Span.FirstDay,
            to = question.Span.LastDay,
            scopePerson = scope.PersonId,
            scopeAll = scope.Everything ? 1 : 0,
        });
        var modules = (await db.List<ModuleRow>(Sql.Modules)).ToDictionary(m => m.Id, m => m.Code);
        var cohortCodes = question.Filters.FirstOrDefault(f => f.Dimension == Dimension.Cohort)?.Values.ToList();
        var asked = cohortCodes is null ? null : (await db.List<Guid>(Sql.Cohorts, new { codes = cohortCodes })).ToHashSet();
        var (places, traits) = (new Numbering<FigurePlace>(), new Numbering<FigureTrait>());
        var (cohorts, people) = (new Numbering<Guid>(), new Numbering<Guid>());
        var entries = rows
            .GroupBy(r => (
                Month: MonthSpan.MonthOf(r.OccurredOn),
                Place: places.Of(new(r.InstitutionId, r.InstitutionPath, r.Country, r.SubnationalUnit, r.InstitutionKind)),
                Trait: traits.Of(Trait(r.Fact, modules)),
                Cohort: r.CohortId is { } c ? cohorts.Of(c) : 0,
                Person: r.PersonKey is { } p ? people.Of(p) : 0))
            .Select(g => new FigureEntry(g.Key.Month, g.Key.Place, g.Key.Trait, g.Key.Cohort, g.Key.Person, g.Sum(r => (long)r.Quantity)))
            .Where(e => e.Quantity != 0)
            .ToList();
        var numbers = cohorts.Values.Select((id, i) => (id, i)).Skip(1).ToDictionary(c => c.i, c => c.id);
        var words = new FigureWords(places.Values, traits.Values, p => p.Branch(question.Under), asked is null ? null : numbers.Where(n => asked.Contains(n.Value)).Select(n => n.Key).ToHashSet());
        return new FigureSource(words, entries.ForEach, numbers, people.Values);
    }

    private static FigureTrait Trait(Fact fact, Dictionary<Guid, string> modules) => new(
        fact.Sex, fact.Category, fact.ModuleId is { } id ? modules.GetValueOrDefault(id) : null, fact.RuleVersion, fact.Provenance, fact.FundingShares);

    internal sealed record ModuleRow
    {
        public Guid Id { get; init; }

        public string Code { get; init; } = "";
    }

    // Numbers from 1; 0 is nobody's.
    private sealed class Numbering<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> numbers = [];
        private readonly List<T> values = [default!];

        public IReadOnlyList<T> Values => values;

        public int Of(T value)
        {
            if (!numbers.TryGetValue(value, out var number))
            {
                numbers[value] = number = values.Count;
                values.Add(value);
            }

            return number;
        }
    }

    internal static class Sql
    {
        public const string Facts = """
            SELECT scoped.Id, scoped.SourceKey, scoped.Kind, scoped.Unit, scoped.Quantity, scoped.PersonKey, scoped.InstitutionId, scoped.InstitutionPath,
                scoped.InstitutionKind, scoped.Country, scoped.SubnationalUnit, scoped.Sex, scoped.Category, scoped.ModuleId, scoped.ModuleVersionId,
                scoped.CohortId, scoped.FundingShares, scoped.OccurredOn, scoped.RecordedAt, scoped.RuleVersion, scoped.Provenance, scoped.CorrectsFactId
            FROM Fact scoped
            WHERE scoped.Kind = @kind AND scoped.OccurredOn >= @from AND scoped.OccurredOn <= @to AND
            """ + " " + Scope.OverInstitution;

        public const string Modules = "SELECT Id, Code FROM Module";

        public const string Cohorts = "SELECT Id FROM Cohort WHERE Code IN @codes";
    }
}
