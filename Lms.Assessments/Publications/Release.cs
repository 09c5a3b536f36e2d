using Lms.Assessments.Disclosure;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Publications;

/// <summary>
/// What went out for a period: every country at once, donors and public from the same masking, so that they learn no more by comparing
/// their papers. Frozen: a period goes out once, and what is corrected afterwards shows in the figures of later periods only.
/// </summary>
public sealed record Release(ReleasePeriod Period, int Threshold, ValueList<ReleasedFigure> Figures)
{
    /// <summary>
    /// Whether a period may go out beside those that are out. Throws <see cref="RuleBroken"/> for one that is not over or is out already,
    /// for a year before its quarters and for a quarter after its year.
    /// </summary>
    public static void Check(ReleasePeriod period, IReadOnlyCollection<ReleasePeriod> released, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(released);
        if (period.LastDay >= today)
        {
            throw new RuleBroken("publications.not_over", period.LastDay);
        }

        if (released.Contains(period))
        {
            throw new RuleBroken("publications.already_out", period.ToString());
        }

        if (period.Quarters.Any(q => !released.Contains(q)))
        {
            throw new RuleBroken("publications.quarters_first", period.Year);
        }

        if (period.Quarter is not null && released.Contains(new ReleasePeriod(period.Year, null)))
        {
            throw new RuleBroken("publications.year_is_out", period.Year);
        }
    }

    /// <summary>
    /// Protects the figures of a period together with everything that is out. Throws what <see cref="Check"/> throws, and
    /// <c>publications.cannot_protect</c> where figures already out cannot be protected any more.
    /// </summary>
    /// <param name="told">Hears how far it is; what it throws ends the work.</param>
    public static Release Of(ReleasePeriod period, IReadOnlyList<ReleaseFigure> figures, IReadOnlyList<Release> earlier, int threshold, DateOnly today, Action<ReleaseProgress>? told = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(earlier);
        Check(period, [.. earlier.Select(r => r.Period)], today);

        // Only the year's own quarters add up with these figures.
        List<Release> quarters = [.. earlier.Where(r => period.Quarters.Contains(r.Period))];
        // A promise made with a quarter holds for its year.
        threshold = quarters.Select(q => q.Threshold).Append(threshold).Max();
        var least = new Dictionary<string, int>(StringComparer.Ordinal);
        while (true)
        {
            List<ReleaseFigure> kept = [.. figures.Where(f => Detail(f) <= Most - least.GetValueOrDefault(f.Country))];
            var safe = Protection.Protect(ReleaseNet.Of(kept, quarters), threshold, (done, total) => told?.Invoke(new(ReleaseStep.Protecting, done, total)));
            if (safe.Exposed.Count == 0)
            {
                return new(period, threshold, [.. kept.Select(f => new ReleasedFigure(f, safe.Masked.Contains(f.Key)))]);
            }

            // Where a country's figures cannot be protected beside its quarters, they go out with less detail.
            foreach (var country in safe.Exposed.Select(key => key.Split('|')[2]).Distinct())
            {
                least[country] = least.GetValueOrDefault(country) + 1;
            }

            if (least.Values.Any(l => l > Most))
            {
                throw new RuleBroken("publications.cannot_protect", period.ToString());
            }
        }
    }

    private const int Most = 3;

    private static int Detail(ReleaseFigure figure) => figure switch
    {
        { Table: ReleaseTable.Units or ReleaseTable.Kinds, Sex.Length: > 0 } => 3,
        { Table: ReleaseTable.Units or ReleaseTable.Kinds } => 2,
        { Part.Length: > 0 } => 1,
        _ => 0,
    };
}
