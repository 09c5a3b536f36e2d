using Lms.Assessments.Uploads;
using Lms.Data.People;
using Lms.Data.Uploads;

namespace Lms.Data.ActionPlans;

/// <summary>Files that show an action was done: the participant's own, read by the mentor of the moment. The subject is the action.</summary>
public sealed class EvidenceDoor : IUploadDoor
{
    public UploadPurpose Purpose => UploadPurpose.Evidence;

    public async Task<bool> MayRead(IReads reads, Guid subjectId, Scope scope) =>
        await Plan(reads, subjectId) is { } plan && await PlanAccessQueries.Find(reads, plan.EnrolmentId, scope) is not null;

    public async Task<bool> MayChange(IReads reads, Guid subjectId, Scope scope)
    {
        if (await Plan(reads, subjectId) is not { } plan || await PlanAccessQueries.Find(reads, plan.EnrolmentId, scope) is not { IsOwn: true })
        {
            return false;
        }

        PlanState.CheckRunning(plan);
        return true;
    }

    private static async Task<ActionPlanRow?> Plan(IReads reads, Guid actionId) => await reads.FindAction(actionId) is { } action ? await reads.FindPlan(action.PlanId) : null;
}
