namespace Lms.Data.Cohorts;

/// <summary>A cohort that has not started, of a series that keeps clear of days off, as its date depends on them.</summary>
public sealed record MovableCohort
{
    public Guid CohortId { get; init; }

    public string Code { get; init; } = "";

    public string StartsLocal { get; init; } = "";

    public string TimeZone { get; init; } = "";

    /// <summary>What the rule said of its month.</summary>
    public string NominalLocal { get; init; } = "";

    public string ShiftRule { get; init; } = "";

    public string HolidayCountry { get; init; } = "";

    /// <summary>0 Sunday to 6 Saturday, where the rule names one.</summary>
    public int? RuleWeekday { get; init; }

    public DateOnly SeriesStartsOn { get; init; }

    public int LeadDays { get; init; }

    public int LengthDays { get; init; }
}
