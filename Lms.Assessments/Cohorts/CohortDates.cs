namespace Lms.Assessments.Cohorts;

/// <summary>The three instants of a cohort, in order: enrolment opens, it starts, it ends (the end itself is outside).</summary>
public sealed record CohortDates(DateTimeOffset OpensAt, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    public CohortPhase PhaseAt(DateTimeOffset now, CohortState state) =>
        state == CohortState.Cancelled ? CohortPhase.Cancelled
        : now >= EndsAt ? CohortPhase.Ended
        : now >= StartsAt ? CohortPhase.Running
        : now >= OpensAt ? CohortPhase.Open
        : CohortPhase.Announced;
}
