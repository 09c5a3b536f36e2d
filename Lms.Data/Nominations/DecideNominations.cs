using Lms.Assessments.Nominations;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Data.Nominations;

/// <summary>
/// Approves or refuses proposals, one or many: whoever is approved gets a seat, or a place in line where there is none. Each is a unit of
/// its own; who nominated gets one letter for all that were decided in one act.
/// </summary>
public sealed class DecideNominations(Db db, TimeProvider clock)
{
    /// <summary>What became of each that still waited; null when the cohort is not the reader's to manage.</summary>
    /// <exception cref="RuleBroken"><c>nomination.reason_missing</c>, <c>nomination.nobody</c>, and what keeps people out of the cohort as a whole.</exception>
    public async Task<IReadOnlyList<NominationOutcome>?> Run(Guid cohortId, IReadOnlyCollection<Guid> nominations, bool approve, string? reason, Scope by)
    {
        var said = NominationRule.Reason(reason, isNeeded: !approve);
        if (nominations.Count == 0)
        {
            throw new RuleBroken("nomination.nobody");
        }

        if (!await db.MayManageCohort(by, cohortId))
        {
            return null;
        }

        var decision = db.NewId();
        var done = new List<NominationOutcome>();
        foreach (var id in nominations.Distinct())
        {
            if (await db.Work(nameof(DecideNominations), work => Decide(work, cohortId, id, approve, said, decision, by)) is { } outcome)
            {
                done.Add(outcome);
            }
        }

        return done;
    }

    /// <summary>Takes back a proposal: who made it, or the person themselves. False when it is no open proposal of theirs.</summary>
    public Task<bool> TakeBack(Guid id, Scope by) => db.Work(nameof(DecideNominations), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindNomination(id) is not { } seen || (seen.NominatedBy != by.PersonId && seen.PersonId != by.PersonId)
            || !await work.Decide(id, NominationState.Withdrawn, by.PersonId, work.NewId(), null, now))
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, by.PersonId, "TakeNominationBack", "Nomination", id.ToString(), seen.PersonId));
        return true;
    });

    private async Task<NominationOutcome?> Decide(UnitOfWork work, Guid cohortId, Guid id, bool approve, string? reason, Guid decision, Scope by)
    {
        if (await work.FindNomination(id) is not { } seen || seen.CohortId != cohortId)
        {
            return null;
        }

        var cohort = (await work.HoldCohort(cohortId))!;
        var now = clock.GetUtcNow();
        if (!await work.Decide(id, approve ? NominationState.Approved : NominationState.Refused, by.PersonId, decision, reason, now))
        {
            return null;
        }

        var outcome = new NominationOutcome(NominationVerdict.Refused, seen.PersonId);
        if (approve)
        {
            var answer = await work.SeatOrPlace(cohort, seen.PersonId, by.PersonId, byHand: true, now);
            outcome = answer.EnrolmentId is null ? new(NominationVerdict.Waiting, seen.PersonId, answer.Number) : new(NominationVerdict.Enrolled, seen.PersonId);
        }
        else
        {
            await work.Post(new OutboxMail($"nomination_refused:{id}", seen.PersonId, "nomination_refused", id), now);
        }

        if (seen.NominatedBy != seen.PersonId && seen.NominatedBy != by.PersonId)
        {
            await work.Post(new OutboxMail($"nominations_decided:{decision}:{seen.NominatedBy}", seen.NominatedBy, "nominations_decided", decision), now);
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(DecideNominations), "Nomination", id.ToString(), seen.PersonId));
        return outcome;
    }
}
