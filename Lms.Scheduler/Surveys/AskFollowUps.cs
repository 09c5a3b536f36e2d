using Lms.Assessments.Surveys;
using Lms.Data.Surveys;

namespace Lms.Scheduler.Surveys;

/// <summary>
/// Closes what is over, invites whose 90 days have passed, reminds who has not answered. Run twice it asks nobody twice: the asking's
/// key and the outbox's decide.
/// </summary>
public sealed class AskFollowUps(CloseDueSurveys close, InviteFollowUp invite, RemindFollowUp remind, TimeProvider clock) : ISweep
{
    public string Name => "surveys";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        await close.Run(cancel);
        foreach (var due in await invite.Due(cancel))
        {
            var dueAt = FollowUpCalendar.DueAt(due.EndsAt, TimeZoneInfo.FindSystemTimeZoneById(due.TimeZone));
            if (FollowUpRule.IsInvitationDue(dueAt, clock.GetUtcNow()))
            {
                await invite.Run(due, dueAt, cancel);
            }
        }

        await remind.Run(cancel);
    }
}
