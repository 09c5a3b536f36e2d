using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Enrolments;

/// <summary>
/// Another number of seats for a cohort. More are there at once. Fewer take nobody's seat: the cohort keeps as many as are taken, and each
/// that frees goes away until it has come down to its aim.
/// </summary>
/// <param name="Capacity">Seats from now on.</param>
/// <param name="Aim">What it comes down to; null where it is there.</param>
public sealed record CapacityChange(int Capacity, int? Aim)
{
    /// <exception cref="RuleBroken"><c>series.capacity</c></exception>
    public static CapacityChange Of(int wanted, int taken) =>
        wanted is < 1 or > SeriesPlan.MostSeats ? throw new RuleBroken("series.capacity", SeriesPlan.MostSeats)
        : wanted >= taken ? new(wanted, null)
        : new(taken, wanted);
}
