using Lms.Assessments.Sessions;
using Lms.Data.Sessions;

namespace Lms.Scheduler.Sessions;

/// <summary>Reminds of sessions a week, a day and an hour before, each once; what is too late is left out (<see cref="ReminderRule"/>).</summary>
public sealed class PostDueReminders(PostReminder post, TimeProvider clock) : ISweep
{
    public string Name => "reminders";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        foreach (var due in await post.Due(cancel))
        {
            if (!due.WeekSaid && ReminderRule.IsDue(ReminderKind.Week, due.StartsAt, clock.GetUtcNow()))
            {
                await post.Run(due.SessionId, ReminderKind.Week, cancel);
            }

            if (!due.DaySaid && ReminderRule.IsDue(ReminderKind.Day, due.StartsAt, clock.GetUtcNow()))
            {
                await post.Run(due.SessionId, ReminderKind.Day, cancel);
            }

            if (!due.HourSaid && ReminderRule.IsDue(ReminderKind.Hour, due.StartsAt, clock.GetUtcNow()))
            {
                await post.Run(due.SessionId, ReminderKind.Hour, cancel);
            }
        }
    }
}
