using Lms.Assessments.Enrolments;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.People;
using Lms.Data.Waits;

namespace Lms.Data.Enrolments;

/// <summary>Takes a person out of a cohort and offers the seat to whoever is next in line, in one unit. What they did in it stays on record.</summary>
public sealed class WithdrawEnrolment(Db db, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <summary>Done by the person themselves or by who manages the cohort. False when it is not there or neither of these.</summary>
    /// <exception cref="RuleBroken"><c>enrolment.not_active</c>, <c>enrolment.cohort_ended</c>, <c>enrolment.reason_too_long</c></exception>
    public Task<bool> Run(Guid enrolmentId, string? reason, Scope by) => db.Work(nameof(WithdrawEnrolment), async work =>
    {
        var seen = await work.FindEnrolment(enrolmentId);
        if (seen is null || (seen.PersonId != by.PersonId && !await work.MayManageCohort(by, seen.CohortId)))
        {
            return false;
        }

        var said = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (said is { Length: > LongestReason })
        {
            throw new RuleBroken("enrolment.reason_too_long", LongestReason);
        }

        var cohort = (await work.HoldCohort(seen.CohortId))!;
        var now = clock.GetUtcNow();
        if (EnrolmentRule.WithdrawalRefusal(cohort.Dates, cohort.Decided, Code.Read<EnrolmentState>(seen.State), now) is { } refusal)
        {
            throw refusal;
        }

        if (!await work.Withdraw(enrolmentId, said, now))
        {
            throw new RuleBroken("enrolment.not_active");
        }

        await work.GiveSeatBack(seen.CohortId);
        await work.OfferFreeSeats(seen.CohortId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(WithdrawEnrolment), "Enrolment", enrolmentId.ToString(), seen.PersonId));
        return true;
    });
}
