using Lms.Assessments.Rules;

namespace Lms.Assessments.Cohorts;

/// <summary>
/// When a cohort is to be: the intent on the wall of a place and the instants it means. Promises that enrolment opens no later than
/// the start and that the start lies before the end.
/// </summary>
/// <exception cref="RuleBroken"><c>cohort.dates_out_of_order</c></exception>
public sealed record CohortPlan
{
    public CohortPlan(string startsLocal, string timeZone, CohortDates dates)
    {
        if (dates.OpensAt > dates.StartsAt || dates.StartsAt >= dates.EndsAt)
        {
            throw new RuleBroken("cohort.dates_out_of_order");
        }

        (StartsLocal, TimeZone, Dates) = (startsLocal, timeZone, dates);
    }

    /// <summary><c>YYYY-MM-DDTHH:mm</c> on the wall of the zone.</summary>
    public string StartsLocal { get; }

    /// <summary>IANA.</summary>
    public string TimeZone { get; }

    public CohortDates Dates { get; }

    /// <summary>What the series' rule said before it was looked whether that is a day off; null where nobody asked.</summary>
    public string? NominalLocal { get; init; }

    /// <summary>The holiday it makes way for.</summary>
    public string? MovedFor { get; init; }

    /// <summary>Month of the intent, <c>YYYY-MM</c>.</summary>
    public string Month => (NominalLocal ?? StartsLocal)[..7];
}
