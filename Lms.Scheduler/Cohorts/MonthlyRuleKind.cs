namespace Lms.Scheduler.Cohorts;

/// <summary>How a month's day is chosen.</summary>
public enum MonthlyRuleKind
{
    /// <summary>The first to fifth such weekday. A month without a fifth has no date.</summary>
    NthWeekday,

    /// <summary>The last such weekday: every month has one.</summary>
    LastWeekday,

    /// <summary>A day's number. In a month too short for it, its last day.</summary>
    DayOfMonth,
}
