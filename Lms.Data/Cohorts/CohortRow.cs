using Lms.Assessments.Cohorts;

namespace Lms.Data.Cohorts;

/// <summary>A cohort on a page, with what the reader is to it.</summary>
public sealed record CohortRow
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public Guid? SeriesId { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset OpensAt { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public int Capacity { get; init; }

    public int Taken { get; init; }

    /// <summary>Whom it takes is approved.</summary>
    public bool NeedsApproval { get; init; }

    public string ModuleCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public int Hours { get; init; }

    /// <summary>Null = open to everybody.</summary>
    public string? InstitutionName { get; init; }

    public Guid? MyEnrolmentId { get; init; }

    /// <summary>active, withdrawn, completed; null where the reader was never in it.</summary>
    public string? MyState { get; init; }

    public bool IsOpenToMe { get; init; }

    /// <summary>The reader sees its people.</summary>
    public bool MaySee { get; init; }

    /// <summary>The reader enrols, cancels, names trainers.</summary>
    public bool MayManage { get; init; }

    public int SeatsLeft => Capacity - Taken;

    public CohortPhase PhaseAt(DateTimeOffset now) =>
        new CohortDates(OpensAt, StartsAt, EndsAt).PhaseAt(now, Lms.Assessments.Values.Code.Read<CohortState>(State));
}
