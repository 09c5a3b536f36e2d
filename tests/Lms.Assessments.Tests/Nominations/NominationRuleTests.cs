using Lms.Assessments.Cohorts;
using Lms.Assessments.Nominations;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Nominations;

public class NominationRuleTests
{
    private static readonly DateTimeOffset Opens = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CohortDates Dates = new(Opens, Opens.AddDays(10), Opens.AddDays(40));

    [Fact]
    public void One_nominates_before_joining_opens_and_until_the_end()
    {
        Assert.Null(NominationRule.Refusal(Dates, CohortState.Planned, Opens.AddDays(-30)));
        Assert.Null(NominationRule.Refusal(Dates, CohortState.Planned, Opens.AddDays(39)));
        Assert.Equal("enrolment.cohort_ended", NominationRule.Refusal(Dates, CohortState.Planned, Opens.AddDays(40))!.Code);
        Assert.Equal("enrolment.cohort_cancelled", NominationRule.Refusal(Dates, CohortState.Cancelled, Opens)!.Code);
    }

    [Fact]
    public void Who_manages_the_cohort_needs_nobodys_word()
    {
        Assert.True(NominationRule.WaitsForApproval(needsApproval: true, managesCohort: false));
        Assert.False(NominationRule.WaitsForApproval(needsApproval: true, managesCohort: true));
        Assert.False(NominationRule.WaitsForApproval(needsApproval: false, managesCohort: false));
    }

    [Fact]
    public void A_refusal_has_a_reason_and_an_approval_may()
    {
        Assert.Null(NominationRule.Reason("  ", isNeeded: false));
        Assert.Equal("Was there last year", NominationRule.Reason(" Was there last year ", isNeeded: true));
        Assert.Equal("nomination.reason_missing", Assert.Throws<RuleBroken>(() => NominationRule.Reason(" ", isNeeded: true)).Code);
        Assert.Equal("enrolment.reason_too_long", Assert.Throws<RuleBroken>(() => NominationRule.Reason(new string('a', 501), isNeeded: false)).Code);
    }
}
