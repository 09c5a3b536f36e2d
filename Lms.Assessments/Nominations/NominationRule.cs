using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Nominations;

/// <summary>Whom an officer may put forward and who decides. Races are decided again by the row of the cohort and by a key: one open proposal a person and cohort.</summary>
public static class NominationRule
{
    /// <summary>Most people in one list: more is an import.</summary>
    public const int MostRows = 500;

    /// <summary>Characters of a pasted text: some hundred lines of a register with names and addresses.</summary>
    public const int LongestText = 60_000;

    public const int LongestReason = 500;

    /// <summary>
    /// Null when people may be nominated; else <c>enrolment.cohort_cancelled</c> or <c>enrolment.cohort_ended</c>. Before joining opens an
    /// officer nominates already: that is what the weeks before are for.
    /// </summary>
    public static RuleBroken? Refusal(CohortDates dates, CohortState state, DateTimeOffset now) => dates.PhaseAt(now, state) switch
    {
        CohortPhase.Cancelled => new RuleBroken("enrolment.cohort_cancelled"),
        CohortPhase.Ended => new RuleBroken("enrolment.cohort_ended"),
        _ => null,
    };

    /// <summary>Whether a nomination waits for somebody's word: who manages the cohort needs nobody's.</summary>
    public static bool WaitsForApproval(bool needsApproval, bool managesCohort) => needsApproval && !managesCohort;

    /// <summary>The reason as it is kept; a refusal without one is <c>nomination.reason_missing</c>, a long one <c>enrolment.reason_too_long</c>.</summary>
    public static string? Reason(string? typed, bool isNeeded)
    {
        var said = string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
        return said switch
        {
            null when isNeeded => throw new RuleBroken("nomination.reason_missing"),
            { Length: > LongestReason } => throw new RuleBroken("enrolment.reason_too_long", LongestReason),
            _ => said,
        };
    }
}
