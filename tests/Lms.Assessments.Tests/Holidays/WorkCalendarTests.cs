using Lms.Assessments.Holidays;

namespace Lms.Assessments.Tests.Holidays;

public sealed class WorkCalendarTests
{
    private static readonly DateOnly Long = new(2026, 1, 1);

    // Pakistan: Saturday and Sunday, Eid al-Fitr from Friday 20 to Sunday 22 March 2026, Pakistan Day on Monday the 23rd.
    private static readonly WorkCalendar Pakistan = new(
        new HashSet<DayOfWeek> { DayOfWeek.Saturday, DayOfWeek.Sunday },
        [new Holiday(new DateOnly(2026, 3, 20), 3, "Eid al-Fitr"), new Holiday(new DateOnly(2026, 3, 23), 1, "Pakistan Day")]);

    [Theory]
    [InlineData(ShiftRule.None, 20, 20)]
    [InlineData(ShiftRule.NextWorking, 20, 24)]
    [InlineData(ShiftRule.PreviousWorking, 20, 19)]
    [InlineData(ShiftRule.Nearest, 20, 19)]
    [InlineData(ShiftRule.Nearest, 23, 24)]
    [InlineData(ShiftRule.NextWorking, 19, 19)]
    public void A_date_on_a_day_off_goes_where_its_rule_says(ShiftRule rule, int day, int to)
    {
        var shifted = Pakistan.Shift(March(day), rule, null, Long);

        Assert.Equal(March(to), shifted.Date);
        Assert.Equal(March(day), shifted.Nominal);
        Assert.Equal(day != to, shifted.HasMoved);
    }

    [Fact]
    public void A_changed_holiday_leaves_its_old_day_and_one_not_kept_leaves_both()
    {
        var eid = Pakistan.Holidays[0];

        var moved = Pakistan.Change(eid, eid with { OnDate = March(26) });

        Assert.True(moved.IsWorking(March(20)));
        Assert.False(moved.IsWorking(March(26)));
        Assert.Equal("Pakistan Day", Assert.Single(Pakistan.Change(eid, null).Holidays).Name);
    }

    [Fact]
    public void What_it_makes_way_for_is_told() =>
        Assert.Equal("Pakistan Day", Pakistan.Shift(March(23), ShiftRule.NextWorking, null, Long).For!.Name);

    [Fact]
    public void Two_equally_near_days_give_the_later_one() =>
        Assert.Equal(March(11), new WorkCalendar(new HashSet<DayOfWeek>(), [new Holiday(March(10), 1, "one day")]).Shift(March(10), ShiftRule.Nearest, null, Long).Date);

    [Fact]
    public void A_weekday_that_the_rule_itself_names_is_no_weekend_for_it()
    {
        Assert.False(Pakistan.Shift(March(14), ShiftRule.NextWorking, DayOfWeek.Saturday, Long).HasMoved);
        Assert.Equal(March(16), Pakistan.Shift(March(14), ShiftRule.NextWorking, null, Long).Date);
    }

    [Fact]
    public void A_holiday_moves_also_a_weekday_that_was_chosen() =>
        Assert.Equal(March(24), Pakistan.Shift(March(21), ShiftRule.NextWorking, DayOfWeek.Saturday, Long).Date);

    [Fact]
    public void What_has_passed_is_not_offered() =>
        Assert.Equal(March(24), Pakistan.Shift(March(20), ShiftRule.PreviousWorking, null, notBefore: March(20)).Date);

    [Fact]
    public void Where_no_day_is_worked_the_date_stays()
    {
        var never = new WorkCalendar(Enum.GetValues<DayOfWeek>().ToHashSet(), []);

        Assert.False(never.Shift(March(10), ShiftRule.Nearest, null, Long).HasMoved);
    }

    [Fact]
    public void Whatever_the_rule_a_moved_date_is_worked_and_a_worked_date_does_not_move()
    {
        foreach (var rule in Enum.GetValues<ShiftRule>())
        {
            for (var day = new DateOnly(2026, 3, 1); day.Month == 3; day = day.AddDays(1))
            {
                var shifted = Pakistan.Shift(day, rule, null, Long);
                Assert.Equal(shifted.HasMoved, rule != ShiftRule.None && !Pakistan.IsWorking(day));
                Assert.True(rule == ShiftRule.None || Pakistan.IsWorking(shifted.Date));
            }
        }
    }

    private static DateOnly March(int day) => new(2026, 3, day);
}
