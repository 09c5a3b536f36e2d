using Lms.Assessments.Sessions;

namespace Lms.Assessments.Tests.Sessions;

public sealed class StartingPlanTests
{
    private static readonly StartingMaterial Whole = new(
        [.. Enumerable.Range(1, 6).Select(n => new StartingPiece(FormattableString.Invariant($"2.{n} Lesson"), FormattableString.Invariant($"lesson-{n}")))],
        new StartingPiece("Which cost did workers pay?", "ERP-L01"),
        "Silk Road Staffing",
        "One-page plan");

    [Fact]
    public void Two_hours_are_filled_to_the_minute_and_may_be_published()
    {
        var plan = StartingPlan.Of(Whole, 1, 120);

        Assert.Equal([SlotKind.Talk, SlotKind.Lesson, SlotKind.Assessment, SlotKind.CaseStudy, SlotKind.GroupWork, SlotKind.Talk], plan.Slots.Select(s => s.Kind));
        Assert.Equal(120, plan.MinutesOf(1));
        Assert.All(plan.Slots, s => Assert.Equal(0, s.Minutes % 5));
        Assert.Equal("ERP-L01", plan.Slots[2].Reference);
        Assert.Null(plan.PublishRefusal());
    }

    [Fact]
    public void What_the_module_lacks_is_left_out_and_the_plan_says_what_is_missing()
    {
        var plan = StartingPlan.Of(new StartingMaterial([], null, null, "One-page plan"), 1, 120);

        Assert.Equal([SlotKind.CaseStudy, SlotKind.Assessment], plan.Missing);
        plan.Check(1, 120);
    }

    // Every length and number of days a session may have.
    [Fact]
    public void Whatever_the_length_it_keeps_its_own_rules()
    {
        for (var days = 1; days <= SessionDetails.MostDays; days++)
        {
            for (var minutes = SessionDetails.LeastMinutes; minutes <= SessionDetails.MostMinutes; minutes++)
            {
                var plan = StartingPlan.Of(Whole, days, minutes);

                plan.Check(days, minutes);
                Assert.Null(plan.PublishRefusal());
                Assert.All(Enumerable.Range(1, days), day => Assert.InRange(plan.MinutesOf(day), minutes - 4, minutes));
            }
        }
    }
}
