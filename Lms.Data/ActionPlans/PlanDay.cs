namespace Lms.Data.ActionPlans;

/// <summary>Days of plans and checkpoints are days where the cohort is.</summary>
internal static class PlanDay
{
    public static DateOnly In(DateTimeOffset at, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    /// <summary>The same for reminders, whose day begins at eight: nobody's telephone rings at midnight because a date has come.</summary>
    public static DateOnly OfReminders(DateTimeOffset at, string zone) => In(at.AddHours(-8), zone);
}
