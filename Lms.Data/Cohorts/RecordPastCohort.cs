using Lms.Data.Audit;
using Lms.Data.Facts;

namespace Lms.Data.Cohorts;

/// <summary>
/// Enters a cohort that is over from its organiser's lists, in one unit of work: the cohort, its enrolments, and the facts on the days
/// they happened. No certificates and no mail: what was handed out then is not handed out again.
/// </summary>
public sealed class RecordPastCohort(Db db, TimeProvider clock)
{
    /// <summary>The cohort's id; null where it is here already.</summary>
    public Task<Guid?> Run(PastCohort past, Guid actor, CancellationToken cancel = default) => db.Work(nameof(RecordPastCohort), async work =>
    {
        var now = clock.GetUtcNow();
        // The first fact of a cohort carries its key, so that a list entered twice is found.
        var first = PastRecord.SessionKey(past.SourceKey, 0);
        if ((await work.FindStanding(first)).Standing is not null)
        {
            return (Guid?)null;
        }

        var frame = await work.OpenPast(past, now);
        foreach (var participant in past.People)
        {
            await work.AddPast(past, frame, participant, actor, now);
        }

        await work.Audit(new AuditEntry(now, actor, nameof(RecordPastCohort), "Cohort", frame.CohortId.ToString()));
        return frame.CohortId;
    }, cancel);
}
