using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Assessments.Waits;

namespace Lms.Assessments.Tests.Waits;

public class WaitRuleTests
{
    private static readonly DateTimeOffset Opens = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CohortDates Dates = new(Opens, Opens.AddDays(10), Opens.AddDays(40));

    [Fact]
    public void The_line_is_open_from_the_opening_to_the_start()
    {
        Assert.Equal("enrolment.not_open_yet", WaitRule.Refusal(Dates, CohortState.Planned, Opens.AddSeconds(-1))!.Code);
        Assert.Null(WaitRule.Refusal(Dates, CohortState.Planned, Opens));
        Assert.Equal("wait.cohort_started", WaitRule.Refusal(Dates, CohortState.Planned, Opens.AddDays(10))!.Code);
        Assert.Equal("enrolment.cohort_cancelled", WaitRule.Refusal(Dates, CohortState.Cancelled, Opens)!.Code);
    }

    [Fact]
    public void An_offer_stands_for_its_hours_and_never_past_the_start()
    {
        Assert.Equal(Opens.AddHours(48), WaitRule.OfferEndsAt(Opens, 48, Dates.StartsAt));
        Assert.Equal(Dates.StartsAt, WaitRule.OfferEndsAt(Dates.StartsAt.AddHours(-3), 48, Dates.StartsAt));
    }

    [Fact]
    public void An_offer_is_taken_before_its_end_and_not_at_it()
    {
        var end = Opens.AddHours(48);
        Assert.Null(WaitRule.AcceptRefusal(WaitState.Offered, end, end.AddMilliseconds(-1)));
        Assert.Equal("wait.offer_ended", WaitRule.AcceptRefusal(WaitState.Offered, end, end)!.Code);
        Assert.Equal("wait.offer_ended", WaitRule.AcceptRefusal(WaitState.Lapsed, end, end.AddDays(1))!.Code);
        Assert.Equal("wait.not_offered", WaitRule.AcceptRefusal(WaitState.Waiting, null, end)!.Code);
        Assert.Equal("wait.not_offered", WaitRule.AcceptRefusal(WaitState.Withdrawn, end, Opens)!.Code);
    }

    [Fact]
    public void One_leaves_a_line_once()
    {
        Assert.Null(WaitRule.LeaveRefusal(WaitState.Waiting));
        Assert.Null(WaitRule.LeaveRefusal(WaitState.Offered));
        Assert.Equal("wait.not_waiting", WaitRule.LeaveRefusal(WaitState.Taken)!.Code);
    }

    [Fact]
    public void Hours_are_between_one_and_two_weeks()
    {
        Assert.Equal(48, WaitRule.Hours(WaitRule.UsualHours));
        Assert.Equal("wait.hours", Assert.Throws<RuleBroken>(() => WaitRule.Hours(0)).Code);
        Assert.Equal("wait.hours", Assert.Throws<RuleBroken>(() => WaitRule.Hours(337)).Code);
    }
}
