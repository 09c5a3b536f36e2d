using Lms.Assessments.Assignments;
using Lms.Data.Assignments;

namespace Lms.Scheduler.Assignments;

/// <summary>Reminds who has not handed in, a week and a day before the due time, each once; what is too late is left out (<see cref="DueReminderRule"/>).</summary>
public sealed class RemindOfDueAssignments(PostAssignmentReminder post, TimeProvider clock) : ISweep
{
    public string Name => "assignment_reminders";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task Run(CancellationToken cancel)
    {
        foreach (var due in await post.Due(cancel))
        {
            if (!due.WeekSaid && DueReminderRule.IsDue(DueReminderKind.Week, due.DueAt, clock.GetUtcNow()))
            {
                await post.Run(due.AssignmentId, DueReminderKind.Week, cancel);
            }

            if (!due.DaySaid && DueReminderRule.IsDue(DueReminderKind.Day, due.DueAt, clock.GetUtcNow()))
            {
                await post.Run(due.AssignmentId, DueReminderKind.Day, cancel);
            }
        }
    }
}
