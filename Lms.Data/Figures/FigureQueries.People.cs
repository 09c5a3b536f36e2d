using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Figures;

/// <summary>Who stands behind a cell.</summary>
public sealed partial class FigureQueries
{
    private const int PeoplePage = 100;

    /// <summary>
    /// Who stands behind the cell with these keys (behind all of the answer for none), a hundred rows a page; names only of people who
    /// belong to the reader's institutions now. Sessions are nobody's.
    /// </summary>
    public async Task<FigurePeople> People(Scope scope, FigureQuestion question, IReadOnlyList<string> keys, int page = 0)
    {
        var cell = keys.Count == 0 ? question.Checked() with { By = [] } : question.Checked().Of(keys);
        var (asked, series) = await Resolve(cell);
        var (all, rows) = asked.Kind switch
        {
            FigureKind.Sessions => (0, []),
            _ when asked.Kind.IsDistinct() => await Met(scope, asked, series),
            _ => await Events(scope, asked),
        };
        var ordered = rows.OrderBy(r => r.LatinName, StringComparer.Ordinal).ThenBy(r => r.PersonId).ThenBy(r => r.OccurredOn).ToList();
        var seen = ordered.Select(r => r.PersonId).Distinct().Count();
        return new FigurePeople([.. ordered.Skip(page * PeoplePage).Take(PeoplePage)], all, all - seen, ordered.Count > (page + 1) * PeoplePage);
    }

    private async Task<(int All, List<FigurePerson> Rows)> Met(Scope scope, FigureQuestion question, int series)
    {
        var source = await db.Entries(scope, question, series, null, "en");
        var fold = new FigureFold(question, source.Words);
        var counted = new HashSet<FigureEntry>();
        source.Each(entries =>
        {
            foreach (ref readonly var entry in entries)
            {
                if (fold.Takes(entry))
                {
                    counted.Add(entry);
                }
            }
        });
        var people = counted.Select(e => e.Person).ToHashSet();
        var rows = new List<FigurePerson>();
        foreach (var some in people.Chunk(500))
        {
            var found = await db.List<MetPersonRow>(Sql.Met, new
            {
                some,
                series,
                question.Span.First,
                question.Span.Last,
                scopePerson = scope.PersonId,
                scopeAll = scope.Everything ? 1 : 0,
            });
            rows.AddRange(found.Where(r => counted.Contains(new(r.Month, r.Place, r.Trait, r.Cohort, r.Person, 1))).Select(r => r.Shown));
        }

        return (people.Count, rows);
    }

    private async Task<(int All, List<FigurePerson> Rows)> Events(Scope scope, FigureQuestion question)
    {
        var found = await db.List<EventRow>(Sql.Events, new
        {
            kind = Code.Of(question.Kind == FigureKind.Attendances ? FactKind.Attendance : FactKind.Certificate),
            from = question.Span.FirstDay,
            to = question.Span.LastDay,
            scopePerson = scope.PersonId,
            scopeAll = scope.Everything ? 1 : 0,
        });
        // Row n is place n and trait n: a sieve of its own, since one may ask for one person's evening here.
        var codes = question.Filters.FirstOrDefault(f => f.Dimension == Dimension.Cohort)?.Values;
        var words = new FigureWords(
            [.. found.Select(r => r.Place)],
            [.. found.Select(r => r.Description)],
            await FigureWordStore.Branch(db, scope, question),
            codes is null ? null : new HashSet<int> { 1 });
        var fold = new FigureFold(question, words);
        var taken = found.Where((r, n) => fold.Takes(new(MonthSpan.MonthOf(r.OccurredOn), n, n, codes?.Contains(r.CohortCode) == true ? 1 : 0, 1, 1))).ToList();
        return (taken.Select(r => r.PersonKey).Distinct().Count(), [.. taken.Where(r => r.Seen == 1).Select(r => r.Shown)]);
    }

    internal sealed record MetPersonRow : SeenPersonRow
    {
        public int Person { get; init; }

        public int Month { get; init; }

        public int Place { get; init; }

        public int Trait { get; init; }

        public int Cohort { get; init; }

        public int Day { get; init; }

        public FigurePerson Shown => Of(new DateOnly(Month / 12, (Month % 12) + 1, Day));
    }

    internal sealed record EventRow : SeenPersonRow
    {
        public Guid PersonKey { get; init; }

        public Guid? FactInstitution { get; init; }

        public string? InstitutionPath { get; init; }

        public string? InstitutionKind { get; init; }

        public string? Country { get; init; }

        public string? SubnationalUnit { get; init; }

        public string? Sex { get; init; }

        public string? Category { get; init; }

        public string FundingShares { get; init; } = "[]";

        public string RuleVersion { get; init; } = "";

        public string Provenance { get; init; } = "";

        public DateOnly OccurredOn { get; init; }

        public int Seen { get; init; }

        public FigurePlace Place => new(FactInstitution, InstitutionPath, Country, SubnationalUnit, InstitutionKind);

        public FigureTrait Description => new(
            Sex, Category, ModuleCode, RuleVersion, Code.Read<Provenance>(Provenance), CanonicalJson.Read<ValueList<FundingShare>>(FundingShares));

        public FigurePerson Shown => Of(OccurredOn);
    }

    internal record SeenPersonRow
    {
        public Guid PersonId { get; init; }

        public string NativeName { get; init; } = "";

        public string LatinName { get; init; } = "";

        public string RegistrationNumber { get; init; } = "";

        public string Institution { get; init; } = "";

        public string? ModuleCode { get; init; }

        public Guid? CohortId { get; init; }

        public string? CohortCode { get; init; }

        protected FigurePerson Of(DateOnly on) => new()
        {
            PersonId = PersonId,
            NativeName = NativeName,
            LatinName = LatinName,
            RegistrationNumber = RegistrationNumber,
            Institution = Institution,
            ModuleCode = ModuleCode ?? "",
            CohortId = CohortId,
            CohortCode = CohortCode,
            OccurredOn = on,
        };
    }
}
