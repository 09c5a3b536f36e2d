using Lms.Assessments.ActionPlans;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.ActionPlans;

/// <summary>The mentor marks a checkpoint done, dropped, or due again.</summary>
public sealed class SettleCheckpoint(Db db, TimeProvider clock)
{
    /// <summary>False where the mentorship is not the reader's, or has no such checkpoint.</summary>
    public Task<bool> Run(Guid enrolmentId, int day, CheckpointState state, Scope by) => db.Work(nameof(SettleCheckpoint), async work =>
    {
        if (await PlanAccessQueries.Find(work, enrolmentId, by) is not { IsMentor: true } access)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (!await work.SettleCheckpoint(enrolmentId, day, state, meetingId: null, now))
        {
            return false;
        }

        await work.Audit(new AuditEntry(
            now, by.PersonId, nameof(SettleCheckpoint), "Enrolment", enrolmentId.ToString(), access.PersonId, CanonicalJson.Write(new { day, state = Code.Of(state) })));
        return true;
    });
}
