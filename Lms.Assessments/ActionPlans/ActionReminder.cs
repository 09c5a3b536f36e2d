namespace Lms.Assessments.ActionPlans;

/// <summary>
/// When somebody is written about an action that is open: once from three days before its date on, and once from the day after.
/// After an outage the first is still sent until the date itself, the second for two weeks; what is later says nothing new.
/// </summary>
public static class ActionReminder
{
    public const int DaysBefore = 3;
    public const int DaysAfter = 14;

    public static bool IsSoon(DateOnly byOn, DateOnly today) => today >= byOn.AddDays(-DaysBefore) && today <= byOn;

    public static bool IsLate(DateOnly byOn, DateOnly today) => today > byOn && today <= byOn.AddDays(DaysAfter);
}
