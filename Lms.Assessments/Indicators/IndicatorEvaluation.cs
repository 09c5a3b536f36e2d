using Lms.Assessments.Facts;

namespace Lms.Assessments.Indicators;

/// <summary>
/// Whether and when a person met a rule, from the facts that stand. The earliest facts that suffice decide the day; asked again after
/// a correction it may answer otherwise, and the caller changes what it keeps.
/// </summary>
public static class IndicatorEvaluation
{
    /// <summary>
    /// Each meeting of the rule: one a cohort, or one in all where the rule spans modules (the first time all of them were met).
    /// </summary>
    /// <param name="facts">All of the person, of the kinds in <see cref="IndicatorRule.Needs"/>.</param>
    /// <param name="sessions">How many sessions a cohort has held, corrections taken off. A share of none is reached by nobody.</param>
    public static IReadOnlyList<IndicatorMet> Evaluate(IndicatorRule rule, IEnumerable<IndicatorFact> facts, Func<Guid, int> sessions)
    {
        var passes = facts
            .Where(f => rule.Modules.Count == 0 || (f.Module is { } module && rule.Modules.Contains(module, StringComparer.Ordinal)))
            .GroupBy(f => f.Cohort)
            .Select(cohort => Pass.Of(rule, [.. cohort.OrderBy(f => f.On).ThenBy(f => f.Id)], sessions(cohort.Key)))
            .OfType<Pass>()
            .Where(pass => pass.Fits(rule.WithinMonths))
            .OrderBy(pass => pass.Last.On)
            .ThenBy(pass => pass.Last.Id)
            .ToList();
        if (!rule.SpansModules) return [.. passes.Select(p => p.Met())];

        for (var i = 0; i < passes.Count; i++)
        {
            var now = passes[i];
            // Of each module the latest pass so far: nothing earlier lies closer to this day.
            var chosen = rule.Modules.Select(m => passes.Take(i + 1).LastOrDefault(p => p.Last.Module == m && p.Together(now).Fits(rule.WithinMonths))).ToList();
            if (chosen.TrueForAll(p => p is not null)) return [chosen.Aggregate(now, (a, b) => a.Together(b!)).Met() with { Fact = now.Last, On = now.Last.On }];
        }

        return [];
    }

    /// <summary>All conditions met in one cohort, from the first fact needed to the last.</summary>
    private sealed record Pass(IndicatorFact First, IndicatorFact Last, Provenance Weakest)
    {
        public static Pass? Of(IndicatorRule rule, IReadOnlyList<IndicatorFact> facts, int sessions)
        {
            var needed = new List<IndicatorFact?>();
            if (rule.Completion) needed.Add(facts.FirstOrDefault(f => f.Kind == FactKind.Completion));
            if (rule.Certificate) needed.Add(facts.FirstOrDefault(f => f.Kind == FactKind.Certificate));
            if (rule.Test is { } score) needed.Add(facts.FirstOrDefault(f => f.Kind == FactKind.Test && f.Score >= score));
            if (rule.Attendance is { } share)
            {
                var least = ((sessions * share) + 9_999) / 10_000;
                var attended = facts.Where(f => f.Kind == FactKind.Attendance).Take(least).ToList();
                needed.AddRange(least > 0 && attended.Count == least ? attended : new IndicatorFact?[] { null });
            }

            return needed.TrueForAll(f => f is not null)
                ? new Pass(needed.MinBy(f => (f!.On, f.Id))!, needed.MaxBy(f => (f!.On, f.Id))!, needed.Max(f => f!.Provenance))
                : null;
        }

        public Pass Together(Pass other) => new(
            other.First.On < First.On ? other.First : First, other.Last.On > Last.On ? other.Last : Last, other.Weakest > Weakest ? other.Weakest : Weakest);

        public bool Fits(int? months) => months is not { } most || Last.On <= First.On.AddMonths(most);

        public IndicatorMet Met() => new(Last, Last.On, Weakest);
    }
}
