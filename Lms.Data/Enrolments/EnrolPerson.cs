using Lms.Assessments.Enrolments;
using Lms.Assessments.Nominations;
using Lms.Assessments.Rules;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Enrolments;

/// <summary>
/// Gives a person a seat in a cohort, by themselves or by hand; where all are taken, a place in line for who asks for that. One row is
/// held for it, a key holds each person to one enrolment, the lottery of the forms is drawn once and stored; the mail is posted in the
/// same transaction. Asking twice changes nothing.
/// </summary>
public sealed class EnrolPerson(Db db, TimeProvider clock)
{
    /// <summary>A person enrols themselves. Null when the cohort is not there or not open to their institution.</summary>
    /// <exception cref="RuleBroken">From <see cref="EnrolmentRule"/>.</exception>
    public Task<Guid?> Self(Guid cohortId, Guid personId) => db.Work(nameof(EnrolPerson), async work =>
        await OpenTo(work, cohortId, personId) is { } cohort ? await work.Seat(cohort, personId, personId, byHand: false, clock.GetUtcNow()) : (Guid?)null);

    /// <summary>The same, and in line where there is no seat.</summary>
    /// <exception cref="RuleBroken">From <see cref="EnrolmentRule"/> and <see cref="Lms.Assessments.Waits.WaitRule"/>.</exception>
    public Task<SeatAnswer?> SelfOrWait(Guid cohortId, Guid personId) => db.Work(nameof(EnrolPerson), async work =>
        await OpenTo(work, cohortId, personId) is { } cohort ? await work.SeatOrPlace(cohort, personId, personId, byHand: false, clock.GetUtcNow()) : null);

    /// <summary>A trainer or officer enrols somebody, also before enrolment opens. Null when the cohort is not within reach or there is no such person.</summary>
    /// <exception cref="RuleBroken">As above.</exception>
    public Task<Guid?> ByHand(Guid cohortId, Guid personId, Scope by) => db.Work(nameof(EnrolPerson), async work =>
        await Managed(work, cohortId, personId, by) is { } cohort ? await work.Seat(cohort, personId, by.PersonId, byHand: true, clock.GetUtcNow()) : (Guid?)null);

    /// <summary>The same, and in line where there is no seat.</summary>
    public Task<SeatAnswer?> ByHandOrWait(Guid cohortId, Guid personId, Scope by) => db.Work(nameof(EnrolPerson), async work =>
        await Managed(work, cohortId, personId, by) is { } cohort ? await work.SeatOrPlace(cohort, personId, by.PersonId, byHand: true, clock.GetUtcNow()) : null);

    private static async Task<CohortRecord?> OpenTo(UnitOfWork work, Guid cohortId, Guid personId)
    {
        if (!await work.IsOpenTo(cohortId, personId) || await work.HoldCohort(cohortId) is not { } cohort)
        {
            return null;
        }

        // Who is in already is told so by their seat, not by a rule about joining.
        var isIn = await work.FindEnrolment(cohortId, personId) is { State: not "withdrawn" };
        return !isIn && NominationRule.WaitsForApproval(cohort.NeedsApproval, managesCohort: false) ? throw new RuleBroken("enrolment.needs_approval") : cohort;
    }

    private static async Task<CohortRecord?> Managed(UnitOfWork work, Guid cohortId, Guid personId, Scope by) =>
        await work.MayManageCohort(by, cohortId) && await work.FindPerson(personId) is not null ? await work.HoldCohort(cohortId) : null;
}
