using Lms.Data.ActionPlans;

namespace Lms.Scheduler.ActionPlans;

/// <summary>Reminds participants of the dates of their actions, and them and their mentors of the checkpoints of the coaching.</summary>
public sealed class PostPlanReminders(RemindOfActions actions, RemindOfCheckpoints checkpoints) : ISweep
{
    public string Name => "plan_reminders";

    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(CancellationToken cancel)
    {
        await actions.Run(cancel);
        await checkpoints.Run(cancel);
    }
}
