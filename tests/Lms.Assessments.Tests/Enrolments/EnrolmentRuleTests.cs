using Lms.Assessments.Cohorts;
using Lms.Assessments.Enrolments;

namespace Lms.Assessments.Tests.Enrolments;

public class EnrolmentRuleTests
{
    private static readonly DateTimeOffset Opens = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CohortDates Dates = new(Opens, Opens.AddDays(30), Opens.AddDays(60));

    private static string? Refused(int day, int taken = 0, EnrolmentState? existing = null, bool isInScope = true, CohortState state = CohortState.Planned) =>
        EnrolmentRule.Refusal(Dates, state, existing, isInScope, taken, capacity: 20, Opens.AddDays(day))?.Code;

    [Theory]
    [InlineData(-1, CohortPhase.Announced, "enrolment.not_open_yet")]
    [InlineData(0, CohortPhase.Open, null)]
    [InlineData(29, CohortPhase.Open, null)]
    [InlineData(30, CohortPhase.Running, null)]
    [InlineData(59, CohortPhase.Running, null)]
    [InlineData(60, CohortPhase.Ended, "enrolment.cohort_ended")]
    public void The_dates_decide_from_when_to_when_one_may_enrol(int day, CohortPhase phase, string? refused)
    {
        Assert.Equal(phase, Dates.PhaseAt(Opens.AddDays(day), CohortState.Planned));
        Assert.Equal(refused, Refused(day));
    }

    [Fact]
    public void A_full_cohort_takes_nobody()
    {
        Assert.Null(Refused(5, taken: 19));
        Assert.Equal("enrolment.full", Refused(5, taken: 20));
    }

    [Fact]
    public void One_person_is_in_a_cohort_once_and_may_come_back_after_withdrawing()
    {
        Assert.Equal("enrolment.already_enrolled", Refused(5, existing: EnrolmentState.Active));
        Assert.Equal("enrolment.already_enrolled", Refused(5, existing: EnrolmentState.Completed, taken: 20));
        Assert.Null(Refused(5, existing: EnrolmentState.Withdrawn));
        Assert.Equal("enrolment.full", Refused(5, existing: EnrolmentState.Withdrawn, taken: 20));
    }

    [Fact]
    public void A_cancelled_cohort_and_one_of_another_institution_refuse()
    {
        Assert.Equal("enrolment.cohort_cancelled", Refused(5, state: CohortState.Cancelled));
        Assert.Equal("enrolment.not_for_you", Refused(5, isInScope: false));
    }

    [Theory]
    [InlineData(EnrolmentState.Active, 5, null)]
    [InlineData(EnrolmentState.Withdrawn, 5, "enrolment.not_active")]
    [InlineData(EnrolmentState.Completed, 5, "enrolment.not_active")]
    [InlineData(EnrolmentState.Active, 60, "enrolment.cohort_ended")]
    public void Only_who_takes_part_can_withdraw_and_only_while_it_lasts(EnrolmentState existing, int day, string? refused) =>
        Assert.Equal(refused, EnrolmentRule.WithdrawalRefusal(Dates, CohortState.Planned, existing, Opens.AddDays(day))?.Code);
}
