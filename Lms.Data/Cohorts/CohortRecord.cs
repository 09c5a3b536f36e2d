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

    public Guid ModuleVersionId { get; init; }

    public bool NeedsApproval { get; init; }

    /// <summary>An offered seat is held so long.</summary>
    public int OfferHours { get; init; }

    /// <summary>What the seats come down to; null where they are there.</summary>
    public int? CapacityAim { get; init; }

    internal CohortDates Dates => new(OpensAt, StartsAt, EndsAt);

    internal CohortState Decided => Lms.Assessments.Values.Code.Read<CohortState>(State);

    internal CohortPhase PhaseAt(DateTimeOffset now) => Dates.PhaseAt(now, Decided);
}
