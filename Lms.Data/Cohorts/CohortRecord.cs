using Lms.Assessments.Cohorts;

namespace Lms.Data.Cohorts;

/// <summary>A cohort's row as its deeds need it.</summary>
public sealed record CohortRecord
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset OpensAt { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public int Capacity { get; init; }

    public int Taken { get; init; }

    public int FormAFirst { get; init; }

    public int FormBFirst { get; init; }

    public Guid? InstitutionId { get; init; }

    internal CohortDates Dates => new(OpensAt, StartsAt, EndsAt);

    internal CohortState Decided => Lms.Assessments.Values.Code.Read<CohortState>(State);

    internal CohortPhase PhaseAt(DateTimeOffset now) => Dates.PhaseAt(now, Decided);

}
