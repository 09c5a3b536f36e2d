using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Waits;

/// <summary>
/// Standing in line for a full cohort. The line ends when the cohort starts: until then a seat that frees is offered to the next in
/// line, from then on it is free for whoever joins.
/// </summary>
public static class WaitRule
{
    /// <summary>How long an offer stands where nobody says otherwise.</summary>
    public const int UsualHours = 48;

    public const int FewestHours = 1;

    public const int MostHours = 336;

    /// <summary>
    /// Null when somebody may get in line; else <c>enrolment.cohort_cancelled</c>, <c>enrolment.cohort_ended</c>,
    /// <c>enrolment.not_open_yet</c>, <c>wait.cohort_started</c>.
    /// </summary>
    public static RuleBroken? Refusal(CohortDates dates, CohortState state, DateTimeOffset now) => dates.PhaseAt(now, state) switch
    {
        CohortPhase.Cancelled => new RuleBroken("enrolment.cohort_cancelled"),
        CohortPhase.Ended => new RuleBroken("enrolment.cohort_ended"),
        CohortPhase.Running => new RuleBroken("wait.cohort_started"),
        CohortPhase.Announced => new RuleBroken("enrolment.not_open_yet", dates.OpensAt),
        _ => null,
    };

    /// <summary>Until when a seat is held: some hours, and never past the start.</summary>
    public static DateTimeOffset OfferEndsAt(DateTimeOffset now, int hours, DateTimeOffset startsAt)
    {
        var end = now.AddHours(hours);
        return end < startsAt ? end : startsAt;
    }

    /// <summary>Null when the offer may be taken; else <c>wait.not_offered</c>, or <c>wait.offer_ended</c> with the instant.</summary>
    public static RuleBroken? AcceptRefusal(WaitState state, DateTimeOffset? offerEndsAt, DateTimeOffset now) =>
        state == WaitState.Lapsed && offerEndsAt is { } gone ? new RuleBroken("wait.offer_ended", gone)
        : state != WaitState.Offered || offerEndsAt is not { } end ? new RuleBroken("wait.not_offered")
        : now >= end ? new RuleBroken("wait.offer_ended", end)
        : null;

    /// <summary>Null when the person may leave the line or decline; else <c>wait.not_waiting</c>.</summary>
    public static RuleBroken? LeaveRefusal(WaitState state) => state is WaitState.Waiting or WaitState.Offered ? null : new RuleBroken("wait.not_waiting");

    /// <summary>Hours as they may be set; else <c>wait.hours</c>.</summary>
    public static int Hours(int typed) => typed is < FewestHours or > MostHours ? throw new RuleBroken("wait.hours", FewestHours, MostHours) : typed;
}
