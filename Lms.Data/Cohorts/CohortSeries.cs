namespace Lms.Data.Cohorts;

/// <summary>The rule that makes a cohort each month, as its row holds it.</summary>
public sealed record CohortSeries
{
    public Guid Id { get; init; }

    public Guid ModuleId { get; init; }

    public string ModuleCode { get; init; } = "";

    public string Name { get; init; } = "";

    public string RuleKind { get; init; } = "";

    public int RuleNumber { get; init; }

    public int? RuleWeekday { get; init; }

    public string LocalTime { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public int Capacity { get; init; }

    public int LeadDays { get; init; }

    public int LengthDays { get; init; }

    public Guid? InstitutionId { get; init; }

    public string? InstitutionName { get; init; }

    public DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>Core: ShiftRule.</summary>
    public string ShiftRule { get; init; } = "none";

    /// <summary>Whose days off; null only where nothing moves.</summary>
    public string? HolidayCountry { get; init; }

    public string State { get; init; } = "";

    public int Version { get; init; }
}
