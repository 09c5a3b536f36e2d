using Lms.Assessments.Surveys;
using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Surveys;

/// <summary>When a cohort's people are asked again: so many days after the day on which it ended, on the calendar and the wall of its own zone.</summary>
public static class FollowUpCalendar
{
    public static DateTimeOffset DueAt(DateTimeOffset cohortEndsAt, TimeZoneInfo zone) =>
        WallClock.Instant(TimeZoneInfo.ConvertTime(cohortEndsAt, zone).Date.AddDays(FollowUpRule.Days).AddHours(FollowUpRule.Hour), zone);
}
