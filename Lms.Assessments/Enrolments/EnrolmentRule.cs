using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Enrolments;

/// <summary>
/// Who may join a cohort and leave it. The last seat and the second enrolment are races: the statement that takes the seat
/// repeats these conditions, and this rule says why it was refused.
/// </summary>
public static class EnrolmentRule
{
    /// <summary>
    /// Null when the person may enrol; otherwise <c>enrolment.already_enrolled</c>, <c>enrolment.cohort_cancelled</c>,
    /// <c>enrolment.cohort_ended</c>, <c>enrolment.not_open_yet</c> with the instant, <c>enrolment.not_for_you</c> (the cohort belongs to
    /// another institution), <c>enrolment.full</c> with the capacity. Joining a running cohort is allowed: lessons and tests are
    /// taken in one's own time. A person who withdrew may come back while there is a seat.
    /// </summary>
    /// <param name="isInScope">Whether the cohort is open to the person's institution.</param>
    /// <param name="taken">Seats taken now.</param>
    public static RuleBroken? Refusal(CohortDates dates, CohortState state, EnrolmentState? existing, bool isInScope, int taken, int capacity, DateTimeOffset now) =>
        existing is EnrolmentState.Active or EnrolmentState.Completed ? new RuleBroken("enrolment.already_enrolled") : dates.PhaseAt(now, state) switch
        {
            CohortPhase.Cancelled => new RuleBroken("enrolment.cohort_cancelled"),
            CohortPhase.Ended => new RuleBroken("enrolment.cohort_ended"),
            CohortPhase.Announced => new RuleBroken("enrolment.not_open_yet", dates.OpensAt),
            _ when !isInScope => new RuleBroken("enrolment.not_for_you"),
            _ when taken >= capacity => new RuleBroken("enrolment.full", capacity),
            _ => null,
        };

    /// <summary>Null while no limit of seats that the person counts under is reached; else <c>enrolment.limit_reached</c> with its seats and institution.</summary>
    public static RuleBroken? LimitRefusal((int Seats, string Institution)? reached) =>
        reached is { } limit ? new RuleBroken("enrolment.limit_reached", limit.Seats, limit.Institution) : null;

    /// <summary>
    /// Null when the person may withdraw; otherwise <c>enrolment.not_active</c> (withdrawn already, or completed: what is completed
    /// stays), or <c>enrolment.cohort_ended</c>. The seat is free again.
    /// </summary>
    public static RuleBroken? WithdrawalRefusal(CohortDates dates, CohortState state, EnrolmentState existing, DateTimeOffset now) =>
        existing != EnrolmentState.Active ? new RuleBroken("enrolment.not_active")
        : dates.PhaseAt(now, state) == CohortPhase.Ended ? new RuleBroken("enrolment.cohort_ended")
        : null;
}
