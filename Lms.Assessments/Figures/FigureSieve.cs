namespace Lms.Assessments.Figures;

/// <summary>A question's filters, worked out once for every number: which entries it counts at all.</summary>
internal sealed class FigureSieve
{
    private readonly bool[] places;
    private readonly bool[] traits;
    private readonly bool[] months;
    private readonly IReadOnlySet<int>? cohorts;
    private readonly MonthSpan span;

    public FigureSieve(FigureQuestion question, FigureWords words)
    {
        span = question.Span;
        cohorts = words.Cohorts;
        var filters = question.Filters.ToDictionary(f => f.Dimension, f => f.Values.ToHashSet(StringComparer.Ordinal));
        bool Passes(Dimension dimension, Func<string?> key) => !filters.TryGetValue(dimension, out var values) || values.Contains(key() ?? FigureKey.None);
        months = [.. Enumerable.Range(span.First, span.Months).Select(m =>
            Passes(Dimension.Month, () => MonthSpan.Text(m)) && Passes(Dimension.Quarter, () => MonthSpan.QuarterText(m)) && Passes(Dimension.Year, () => MonthSpan.YearText(m)))];
        traits = [.. words.Traits.Select(t => t is not null
            && Passes(Dimension.Sex, () => t.Sex) && Passes(Dimension.Category, () => t.Category) && Passes(Dimension.Module, () => t.Module)
            && (!filters.TryGetValue(Dimension.Funder, out var funders) || FigureShares.Whole(t).Any(s => funders.Contains(s.Funder))))];
        places = [.. words.Places.Select(p => p is not null
            && (question.Under is not { } under || p.IsUnder(under))
            && Passes(Dimension.Country, () => p.Country) && Passes(Dimension.SubnationalUnit, () => p.SubnationalUnit) && Passes(Dimension.InstitutionKind, () => p.Kind)
            && Passes(Dimension.Institution, () => p.InstitutionId?.ToString("D")) && Passes(Dimension.Branch, () => words.Branch(p)?.ToString("D")))];
    }

    public IReadOnlyList<bool> Places => places;

    public IReadOnlyList<bool> Traits => traits;

    public bool TakesMonth(int month) => months[month - span.First];

    /// <summary>A number given after the words were read stands for something not asked yet.</summary>
    public bool Takes(in FigureEntry entry) =>
        span.Contains(entry.Month) && months[entry.Month - span.First] && entry.Trait < traits.Length && traits[entry.Trait]
        && entry.Place < places.Length && places[entry.Place] && (cohorts is null || cohorts.Contains(entry.Cohort));
}
