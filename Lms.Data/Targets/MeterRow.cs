using Lms.Assessments.Targets;
using Lms.Assessments.Values;

namespace Lms.Data.Targets;

/// <summary>A target of a cohort with the seats that count for it now.</summary>
public sealed record MeterRow
{
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public Guid? InstitutionId { get; init; }

    public string? InstitutionName { get; init; }

    public bool IsLimit { get; init; }

    public int Value { get; init; }

    public int Have { get; init; }

    public int Taken { get; init; }

    public int Capacity { get; init; }

    public TargetMeter Meter => new(new SeatTarget(Code.Read<TargetKind>(Kind), InstitutionId, IsLimit, Value), Have, Taken, Capacity);
}
