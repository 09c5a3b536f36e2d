namespace Lms.Data.Cohorts;

/// <summary>A series in a list.</summary>
public sealed record SeriesRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string State { get; init; } = "";

    public string RuleKind { get; init; } = "";

    public int RuleNumber { get; init; }

    public int? RuleWeekday { get; init; }

    public string LocalTime { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public int Capacity { get; init; }

    public string ModuleCode { get; init; } = "";

    /// <summary>Null = open to everybody.</summary>
    public string? InstitutionName { get; init; }

    /// <summary>Months that wait for a decision.</summary>
    public long Missed { get; init; }

    public DateTimeOffset? NextStartsAt { get; init; }
}
