namespace Lms.Assessments.Surveys;

/// <summary>
/// The calendar of the follow-up: asked <see cref="Days"/> days after the cohort's end at <see cref="Hour"/> o'clock on the wall of the
/// cohort's zone; reminded 7 and 14 days after the invitation while it is open; closed 45 days after it was due. After an outage an
/// invitation is still made until <see cref="LatestDays"/> days after it was due: later it would measure another season. A reminder is
/// dropped when it would come more than <see cref="ReminderGraceDays"/> days late, since the next one, or the closing, is nearer.
/// </summary>
public static class FollowUpRule
{
    public const int Days = 90;
    public const int Hour = 9;
    public const int OpenDays = 45;
    public const int LatestDays = 30;
    public const int ReminderGraceDays = 3;

    /// <summary>Days after the invitation.</summary>
    public static readonly int[] Reminders = [7, 14];

    public static DateTimeOffset ClosesAt(DateTimeOffset dueAt) => dueAt.AddDays(OpenDays);

    public static bool IsInvitationDue(DateTimeOffset dueAt, DateTimeOffset now) => now >= dueAt && now < dueAt.AddDays(LatestDays);

    /// <summary>Which reminder is due, 1 or 2; null when none is, it was said already, or it is too late for it.</summary>
    /// <param name="remindedAt">The newest reminder.</param>
    public static int? ReminderDue(DateTimeOffset invitedAt, DateTimeOffset? remindedAt, DateTimeOffset closesAt, DateTimeOffset now)
    {
        for (var n = Reminders.Length; n > 0; n--)
        {
            var at = ReminderAt(invitedAt, n);
            if (now >= at)
            {
                return (remindedAt is null || remindedAt < at) && !IsReminderTooLate(invitedAt, n, closesAt, now) ? n : null;
            }
        }

        return null;
    }

    public static DateTimeOffset ReminderAt(DateTimeOffset invitedAt, int number) => invitedAt.AddDays(Reminders[number - 1]);

    /// <summary>Asked again when the letter is written: it may have waited in the outbox.</summary>
    public static bool IsReminderTooLate(DateTimeOffset invitedAt, int number, DateTimeOffset closesAt, DateTimeOffset now) =>
        now >= closesAt || now >= ReminderAt(invitedAt, number).AddDays(ReminderGraceDays);
}
