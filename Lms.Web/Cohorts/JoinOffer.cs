using Lms.Assessments.Cohorts;
using Lms.Assessments.Enrolments;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Assessments.Waits;
using Lms.Data.Cohorts;
using Lms.Data.Waits;

namespace Lms.Web.Cohorts;

/// <summary>What a cohort's page offers somebody who is not in it. What may be done is decided where it is done; this only points.</summary>
/// <param name="Act"><c>join</c>, <c>wait</c>, <c>ask</c>, <c>asked</c>, <c>place</c> (they stand in line or have an offer); null where there is nothing to do.</param>
/// <param name="Refusal">Why not; null where there is something to do, or the cohort is none of theirs.</param>
public sealed record JoinOffer(string? Act, RuleBroken? Refusal)
{
    public static JoinOffer Of(CohortRow cohort, PlaceRow? place, bool hasAsked, DateTimeOffset now)
    {
        if (cohort.MyState is "active" or "completed" || !cohort.IsOpenToMe)
        {
            return new(null, null);
        }

        var dates = new CohortDates(cohort.OpensAt, cohort.StartsAt, cohort.EndsAt);
        var state = Code.Read<CohortState>(cohort.State);
        var refusal = EnrolmentRule.Refusal(dates, state, null, isInScope: true, cohort.Taken, cohort.Capacity, now);
        var isFull = refusal?.Code == "enrolment.full";
        return (place, refusal) switch
        {
            (not null, _) => new("place", null),
            (_, not null) when !isFull => new(null, refusal),
            _ when cohort.NeedsApproval => new(hasAsked ? "asked" : "ask", null),
            (_, null) => new("join", null),
            _ => WaitRule.Refusal(dates, state, now) is null ? new("wait", null) : new(null, refusal),
        };
    }
}
