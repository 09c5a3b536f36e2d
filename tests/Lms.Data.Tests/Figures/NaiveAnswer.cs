using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Indicators;
using Lms.Assessments.Values;
using Lms.Data.Facts;
using Lms.Data.People;

namespace Lms.Data.Tests.Figures;

/// <summary>
/// The same question answered from the raw rows of Fact in the plainest way there is: every fact looked at for every cell. Shares no
/// code with roll-ups, folds or the evaluation of indicators.
/// </summary>
internal sealed class NaiveAnswer
{
    private readonly List<FactRow> facts;
    private readonly Dictionary<Guid, int> scores;
    private readonly Dictionary<Guid, (string Code, string Module)> cohorts;
    private readonly Dictionary<Guid, string> modules;

    private NaiveAnswer(List<FactRow> facts, Dictionary<Guid, int> scores, FigureWorld world)
    {
        (this.facts, this.scores) = (facts, scores);
        cohorts = world.Cohorts.ToDictionary(c => c.Id, c => (c.Code, c.ModuleCode));
        modules = world.Cohorts.Select(c => (c.Module, c.ModuleCode)).Distinct().ToDictionary(m => m.Module, m => m.ModuleCode);
    }

    public static async Task<NaiveAnswer> Of(FigureWorld world)
    {
        var all = await world.Db.List<FactRow>("SELECT * FROM Fact");
        var gone = all.Where(f => f.CorrectsFactId is not null).SelectMany(f => new[] { f.Id, f.CorrectsFactId!.Value }).ToHashSet();
        var measured = await world.Db.List<Scored>("SELECT FactId, Value FROM FactMeasure WHERE Measure = 'score'");
        return new NaiveAnswer([.. all.Where(f => !gone.Contains(f.Id))], measured.ToDictionary(s => s.FactId, s => s.Value), world);
    }

    /// <summary>Rows by their keys, and the total: value and how known.</summary>
    /// <param name="seen">Institutions within the reader's reach now; null = all.</param>
    /// <param name="own">Institutions the reader is an officer of.</param>
    public (Dictionary<string, string> Rows, string Total) Ask(FigureQuestion question, IndicatorRule rule, IReadOnlySet<Guid>? seen, IReadOnlySet<Guid> own)
    {
        var counted = (question.Kind switch
        {
            FigureKind.Attendances => facts.Where(f => f.Kind == "attendance"),
            FigureKind.Sessions => facts.Where(f => f.Kind == "session"),
            FigureKind.Certificates => facts.Where(f => f.Kind == "certificate"),
            _ => facts.Where(f => f.PersonKey is not null).GroupBy(f => f.PersonKey!.Value).SelectMany(p => Met([.. p], rule)),
        })
            .Where(f => f.OccurredOn >= question.Span.FirstDay && f.OccurredOn <= question.Span.LastDay)
            .Where(f => seen is null || (f.InstitutionId is { } id && seen.Contains(id)))
            .Where(f => question.Under is not { } under || f.InstitutionPath!.Contains(under.ToString("D"), StringComparison.OrdinalIgnoreCase))
            .Where(f => question.Filters.All(filter => Keys(f, filter.Dimension, question, seen is null, own).Any(k => filter.Values.Contains(k.Key))))
            .ToList();
        var funders = question.Filters.FirstOrDefault(f => f.Dimension == Dimension.Funder)?.Values;
        var rows = counted
            .SelectMany(f => Cells(f, question, seen is null, own).Where(c => funders is null || c.Funder is null || funders.Contains(c.Funder)).Select(c => (c.Cell, c.Share, Fact: f)))
            .GroupBy(c => c.Cell)
            .ToDictionary(g => g.Key, g => Value(question, funders, [.. g.Select(c => (c.Fact, c.Share))]), StringComparer.Ordinal);
        return (question.By.Count == 0 ? [] : rows, Value(question, funders, [.. counted.Select(f => (f, (int?)null))]));
    }

    private static string Value(FigureQuestion question, ValueList<string>? funders, List<(FactRow Fact, int? Share)> counted)
    {
        decimal value = question.Kind switch
        {
            FigureKind.People => counted.Select(c => c.Fact.PersonKey).Distinct().Count(),
            FigureKind.Organisations => counted.Select(c => c.Fact.InstitutionId).Distinct().Count(),
            FigureKind.Trainings => counted.Select(c => c.Fact.CohortId).Distinct().Count(),
            _ => counted.Sum(c => (c.Share ?? (funders is null ? 10_000 : Funding(c.Fact).Where(s => funders.Contains(s.Key)).Sum(s => s.Share))) / 10_000m),
        };
        return FormattableString.Invariant($"{value:0.####} {string.Join('+', counted.Select(c => Code.Read<Provenance>(c.Fact.Provenance)).Distinct().Order())}");
    }

    private IEnumerable<(string Cell, int? Share, string? Funder)> Cells(FactRow fact, FigureQuestion question, bool everything, IReadOnlySet<Guid> own)
    {
        IEnumerable<(string Cell, int? Share, string? Funder)> cells = [("", null, null)];
        foreach (var dimension in question.By)
        {
            cells = cells.SelectMany(c => Keys(fact, dimension, question, everything, own).Select(k =>
                (c.Cell + "/" + k.Key, dimension == Dimension.Funder ? k.Share : c.Share, dimension == Dimension.Funder ? k.Key : c.Funder))).ToList();
        }

        return cells;
    }

    private IEnumerable<(string Key, int Share)> Keys(FactRow fact, Dimension dimension, FigureQuestion question, bool everything, IReadOnlySet<Guid> own)
    {
        string[] path = (fact.InstitutionPath ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (year, month) = (fact.OccurredOn.Year, fact.OccurredOn.Month);
        string Branch()
        {
            if (question.Under is { } under) return path.SkipWhile(p => p != under.ToString("D")).Take(2).LastOrDefault() ?? "-";
            return everything ? path[0] : path.FirstOrDefault(p => own.Contains(Guid.Parse(p))) ?? path[^1];
        }

        return dimension == Dimension.Funder ? Funding(fact) :
        [
            (dimension switch
            {
                Dimension.Country => fact.Country,
                Dimension.SubnationalUnit => fact.SubnationalUnit,
                Dimension.Institution => fact.InstitutionId?.ToString("D"),
                Dimension.Branch => Branch(),
                Dimension.InstitutionKind => fact.InstitutionKind,
                Dimension.Sex => fact.Sex,
                Dimension.Category => fact.Category,
                Dimension.Module => modules[fact.ModuleId!.Value],
                Dimension.Cohort => cohorts[fact.CohortId!.Value].Code,
                Dimension.Month => FormattableString.Invariant($"{year}-{month:00}"),
                Dimension.Quarter => FormattableString.Invariant($"{year}-Q{(month + 2) / 3}"),
                _ => FormattableString.Invariant($"{year}"),
            } ?? "-", 10_000),
        ];
    }

    private static IEnumerable<(string Key, int Share)> Funding(FactRow fact)
    {
        var shares = fact.Fact.FundingShares;
        var rest = 10_000 - shares.Sum(s => s.Share);
        return [.. shares.Select(s => (s.Funder, s.Share)), .. rest > 0 ? [("-", rest)] : Array.Empty<(string, int)>()];
    }

    // For every cohort the smallest day by which enough of each kind had happened.
    private IEnumerable<FactRow> Met(List<FactRow> person, IndicatorRule rule)
    {
        var passed = new List<(FactRow Last, DateOnly First, List<FactRow> Needed)>();
        foreach (var cohort in person.GroupBy(f => f.CohortId!.Value))
        {
            if (rule.Modules.Count > 0 && !rule.Modules.Contains(cohorts[cohort.Key].Module)) continue;
            var held = facts.Count(f => f.Kind == "session" && f.CohortId == cohort.Key);
            var enough = rule.Attendance is { } share ? (int)Math.Ceiling(held * share / 10_000m) : 0;
            List<FactRow> Take(string kind, int count, Func<FactRow, bool>? good = null) =>
                [.. cohort.Where(f => f.Kind == kind && good?.Invoke(f) != false).OrderBy(f => f.OccurredOn).ThenBy(f => f.Id).Take(count)];
            List<FactRow> needed =
            [
                .. Take("completion", rule.Completion ? 1 : 0), .. Take("certificate", rule.Certificate ? 1 : 0),
                .. Take("test", rule.Test is null ? 0 : 1, f => scores[f.Id] >= rule.Test), .. Take("attendance", enough),
            ];
            var wanted = (rule.Completion ? 1 : 0) + (rule.Certificate ? 1 : 0) + (rule.Test is null ? 0 : 1) + enough;
            if (needed.Count < wanted || needed.Count == 0 || (rule.Attendance is not null && held == 0)) continue;
            var (first, last) = (needed.Min(f => f.OccurredOn), needed.OrderBy(f => f.OccurredOn).ThenBy(f => f.Id).Last());
            if (rule.WithinMonths is { } months && last.OccurredOn > first.AddMonths(months)) continue;
            passed.Add((last, first, needed));
        }

        static FactRow Known(FactRow last, IEnumerable<FactRow> needed) => last with { Provenance = Code.Of(needed.Max(f => Code.Read<Provenance>(f.Provenance))) };
        if (!rule.SpansModules) return passed.Select(p => Known(p.Last, p.Needed));
        passed = [.. passed.OrderBy(p => p.Last.OccurredOn).ThenBy(p => p.Last.Id)];
        for (var i = 0; i < passed.Count; i++)
        {
            var day = passed[i].Last.OccurredOn;
            var chosen = rule.Modules.Select(m => passed.Take(i + 1).Where(p => cohorts[p.Last.CohortId!.Value].Module == m && (rule.WithinMonths is not { } w || day <= p.First.AddMonths(w))).ToList()).ToList();
            if (chosen.All(c => c.Count > 0)) return [Known(passed[i].Last, chosen.SelectMany(c => c[^1].Needed))];
        }

        return [];
    }

    internal sealed record Scored
    {
        public Guid FactId { get; init; }

        public int Value { get; init; }
    }
}
