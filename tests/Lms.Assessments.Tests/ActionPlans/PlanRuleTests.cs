using Lms.Assessments.ActionPlans;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.ActionPlans;

public class PlanRuleTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly PlannedAction Good = new("Draw the cost map", Today.AddDays(20), "It hangs in the office");

    [Fact]
    public void A_plan_is_written_with_one_whole_action_and_at_most_three()
    {
        PlanRule.CheckWritten(PlanRule.Typed([Good]), new Dictionary<int, PlannedAction>(), Today);
        Assert.Equal(3, PlanRule.Typed([Good, Good, Good, Good]).Count);
        Assert.Equal("plan.empty", Refused([PlannedAction.Empty, new("  ", null, " ")]));
    }

    [Fact]
    public void An_action_that_was_begun_says_what_by_when_and_how_one_will_know()
    {
        Assert.Equal("plan.no_text (2)", Refused([Good, Good with { Text = "" }]));
        Assert.Equal("plan.no_date (1)", Refused([Good with { ByOn = null }]));
        Assert.Equal("plan.no_sign (3)", Refused([Good, PlannedAction.Empty, Good with { Sign = " " }]));
        Assert.StartsWith("plan.too_long (1", Refused([Good with { Text = new string('x', 501) }]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_lies_between_today_and_the_same_day_next_year()
    {
        Assert.Null(Refused([Good with { ByOn = Today }]));
        Assert.Null(Refused([Good with { ByOn = Today.AddYears(1) }]));
        Assert.Equal("plan.past (1)", Refused([Good with { ByOn = Today.AddDays(-1) }]));
        Assert.Equal("plan.too_far (1)", Refused([Good with { ByOn = Today.AddYears(1).AddDays(1) }]));
    }

    [Fact]
    public void A_date_that_passed_since_it_was_written_may_stay_and_an_action_of_a_plan_cannot_be_emptied()
    {
        var passed = Good with { ByOn = Today.AddDays(-5) };
        var written = new Dictionary<int, PlannedAction> { [1] = passed };
        PlanRule.CheckWritten(PlanRule.Typed([passed with { Sign = "A photograph" }]), written, Today);
        Assert.Equal("plan.past (1)", Refused([passed with { ByOn = Today.AddDays(-4) }], written));
        Assert.Equal("plan.no_text (1)", Refused([PlannedAction.Empty, Good], written));
    }

    [Fact]
    public void Dropping_an_action_and_closing_a_plan_need_a_word_why()
    {
        Assert.Throws<RuleBroken>(() => PlanRule.Note(PlanActionState.Dropped, " "));
        Assert.Equal("", PlanRule.Note(PlanActionState.Done, null));
        Assert.Throws<RuleBroken>(() => PlanRule.Reason("\t"));
        Assert.Equal("The law changed", PlanRule.Reason(" The law changed "));
    }

    [Fact]
    public void One_is_reminded_from_three_days_before_and_once_more_from_the_day_after_on()
    {
        var by = new DateOnly(2026, 12, 10);
        Assert.False(ActionReminder.IsSoon(by, by.AddDays(-4)));
        Assert.True(ActionReminder.IsSoon(by, by.AddDays(-3)) && ActionReminder.IsSoon(by, by));
        Assert.False(ActionReminder.IsLate(by, by));
        Assert.True(ActionReminder.IsLate(by, by.AddDays(1)) && ActionReminder.IsLate(by, by.AddDays(14)));
        Assert.False(ActionReminder.IsLate(by, by.AddDays(15)));
        Assert.Equal(new DateOnly(2027, 1, 30), CheckpointRule.DueOn(new DateOnly(2026, 12, 31), 30));
    }

    private static string? Refused(PlannedAction[] actions, Dictionary<int, PlannedAction>? written = null)
    {
        try
        {
            PlanRule.CheckWritten(PlanRule.Typed(actions), written ?? [], Today);
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Message;
        }
    }
}
