using Lms.Assessments.Assignments;
using Lms.Data.Assignments;
using Lms.Data.Modules;
using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Assignments;

/// <summary>
/// When a module's own assignments are due: at the end of a day on the wall of the cohort's zone. Group work two days after the session
/// it is done in, so that a group can finish what it has begun together; without a session, and for the case study, on the cohort's
/// last day. Both open with the cohort, or with the session if that is earlier.
/// </summary>
public static class AssignmentCalendar
{
    private const int DaysAfterSession = 2;

    public static AssignmentPlan Plan(DueModuleAssignment due, TaskText task)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(due.TimeZone);
        var isGroup = due.SourceKey == "group_work";
        var last = isGroup && due.SessionEndsAt is { } session ? Day(session, zone).AddDays(DaysAfterSession) : Day(due.EndsAt, zone);
        var local = last.AddHours(23).AddMinutes(59);
        return new AssignmentPlan
        {
            Kind = isGroup ? AssignmentKind.GroupWork : AssignmentKind.CaseStudy,
            Title = task.Title,
            Brief = task.Brief,
            Language = due.Language,
            IsGroup = isGroup,
            SessionId = due.SessionId,
            OpensAt = due.StartsAt,
            DueLocal = WallClock.Text(local),
            TimeZone = due.TimeZone,
            DueAt = WallClock.Instant(local, zone),
        };
    }

    private static DateTime Day(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).Date;
}
