namespace Lms.Assessments.ActionPlans;

/// <summary>When the checkpoints of a module's coaching fall due, counted in days on the cohort's own calendar.</summary>
public static class CheckpointRule
{
    /// <summary>Participant and mentor are written from so many days before on.</summary>
    public const int DaysBefore = 3;

    /// <summary>After an outage, for so long.</summary>
    public const int DaysAfter = 14;

    /// <param name="endsOn">The cohort's last day.</param>
    /// <param name="day">30, 60, 90.</param>
    public static DateOnly DueOn(DateOnly endsOn, int day) => endsOn.AddDays(day);

    public static bool IsReminded(DateOnly dueOn, DateOnly today) => today >= dueOn.AddDays(-DaysBefore) && today <= dueOn.AddDays(DaysAfter);

    public static bool IsOverdue(DateOnly dueOn, DateOnly today) => today > dueOn;
}
