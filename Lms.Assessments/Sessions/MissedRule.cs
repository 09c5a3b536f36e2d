using Lms.Assessments.Attendances;
using Lms.Assessments.Enrolments;

namespace Lms.Assessments.Sessions;

/// <summary>
/// Who is written to after a session that took place without them, and when. From two hours after it was closed, so that trainers can put
/// the list right first; until three days after, since a later letter says nothing a reader does not know. Once each.
/// </summary>
public static class MissedRule
{
    public static readonly TimeSpan After = TimeSpan.FromHours(2);
    public static readonly TimeSpan Latest = TimeSpan.FromDays(3);

    public static bool IsDue(DateTimeOffset closedAt, DateTimeOffset now) => now >= closedAt + After && now <= LatestAt(closedAt);

    public static DateTimeOffset LatestAt(DateTimeOffset closedAt) => closedAt + Latest;

    /// <summary>
    /// Whether somebody missed it. Whoever completed already, or left, needed not come; whose seat came after the start could not; and whom
    /// a trainer entered as absent by hand, with a reason, is excused: somebody knows, and has spoken with them.
    /// </summary>
    public static bool Missed(EnrolmentState state, DateTimeOffset enrolledAt, DateTimeOffset startsAt, bool present, AttendanceHow how) =>
        state == EnrolmentState.Active && enrolledAt <= startsAt && !present && how != AttendanceHow.ByHand;
}
