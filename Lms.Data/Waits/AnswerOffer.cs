using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Assessments.Waits;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.People;

namespace Lms.Data.Waits;

/// <summary>What somebody in line does: takes the seat that is offered, declines it, or leaves the line. What they leave goes to the next at once.</summary>
public sealed class AnswerOffer(Db db, TimeProvider clock)
{
    /// <summary>The enrolment; null when it is no place of this person.</summary>
    /// <exception cref="RuleBroken"><c>wait.not_offered</c>, <c>wait.offer_ended</c></exception>
    public Task<Guid?> Accept(Guid placeId, Guid personId) => db.Work(nameof(AnswerOffer), async work =>
    {
        if (await work.FindPlace(placeId) is not { } seen || seen.PersonId != personId || await work.HoldCohort(seen.CohortId) is not { } cohort)
        {
            return (Guid?)null;
        }

        var now = clock.GetUtcNow();
        var place = (await work.FindPlace(placeId))!;
        if (place.State == Code.Of(WaitState.Taken))
        {
            return place.EnrolmentId;
        }

        if (WaitRule.AcceptRefusal(Code.Read<WaitState>(place.State), place.OfferEndsAt, now) is { } refusal)
        {
            throw refusal;
        }

        if (Lms.Assessments.Nominations.NominationRule.Refusal(cohort.Dates, cohort.Decided, now) is { } gone)
        {
            throw gone;
        }

        return await work.Seat(cohort, personId, personId, byHand: true, now);
    });

    /// <summary>Declined by the person, or taken out of line by who manages the cohort. False when it is no place of theirs.</summary>
    /// <exception cref="RuleBroken"><c>wait.not_waiting</c></exception>
    public Task<bool> Leave(Guid placeId, Scope by) => db.Work(nameof(AnswerOffer), async work =>
    {
        if (await work.FindPlace(placeId) is not { } seen || (seen.PersonId != by.PersonId && !await work.MayManageCohort(by, seen.CohortId)))
        {
            return false;
        }

        await work.HoldCohort(seen.CohortId);
        var now = clock.GetUtcNow();
        var place = (await work.FindPlace(placeId))!;
        if (WaitRule.LeaveRefusal(Code.Read<WaitState>(place.State)) is { } refusal)
        {
            throw refusal;
        }

        await work.ClosePlace(placeId, WaitState.Withdrawn, null, now);
        if (place.IsOffered)
        {
            await work.GiveSeatBack(place.CohortId);
            await work.OfferFreeSeats(place.CohortId, now);
        }

        await work.Audit(new AuditEntry(now, by.PersonId, "LeaveLine", "WaitingPlace", placeId.ToString(), place.PersonId));
        return true;
    });
}
