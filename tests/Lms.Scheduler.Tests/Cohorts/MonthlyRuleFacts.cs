using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Tests.Cohorts;

public sealed class MonthlyRuleFacts
{
    private static readonly TimeZoneInfo Bishkek = TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly TimeOnly Ten = new(10, 0);

    [Fact]
    public void The_first_Tuesday_at_ten_in_Bishkek_is_four_in_the_morning_of_UTC()
    {
        var december = MonthlyRule.NthWeekday(1, DayOfWeek.Tuesday, Ten, Bishkek).In(new Month(2026, 12));
        Assert.Equal(new DateTime(2026, 12, 1, 10, 0, 0), december.StartsLocal);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 4, 0, 0, TimeSpan.Zero), december.StartsAt);
    }

    [Fact]
    public void A_month_without_a_fifth_Monday_has_no_date_and_the_words_say_so()
    {
        var rule = MonthlyRule.NthWeekday(5, DayOfWeek.Monday, Ten, Bishkek);
        Assert.Null(rule.DateIn(new Month(2026, 12)));
        Assert.Equal(new DateOnly(2026, 11, 30), rule.DateIn(new Month(2026, 11)));
        Assert.Equal("series.rule_fifth_weekday", rule.WordsKey);
    }

    [Fact]
    public void Day_31_is_the_last_day_of_a_shorter_month_and_the_words_say_so()
    {
        var rule = MonthlyRule.DayOfMonth(31, Ten, Bishkek);
        Assert.Equal([new(2027, 1, 31), new(2027, 2, 28), new(2027, 3, 31), new(2027, 4, 30)],
            rule.From(new DateOnly(2027, 1, 1), 4).Select(o => DateOnly.FromDateTime(o.StartsLocal!.Value)));
        Assert.Equal(new DateOnly(2028, 2, 29), rule.DateIn(new Month(2028, 2)));
        Assert.Equal("series.rule_day_or_last", rule.WordsKey);
    }

    [Fact]
    public void A_time_the_clocks_jump_over_is_the_first_minute_after_the_jump() =>
        // London, 28 March 2027: 01:00 becomes 02:00 (summer time), which is 01:00 UTC.
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 0, 0, TimeSpan.Zero), WallClock.Instant(new DateTime(2027, 3, 28, 1, 30, 0), London));

    [Fact]
    public void A_time_that_comes_twice_is_its_first_coming() =>
        // London, 31 October 2027: 02:00 summer time becomes 01:00; the first 01:30 is 00:30 UTC.
        Assert.Equal(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero), WallClock.Instant(new DateTime(2027, 10, 31, 1, 30, 0), London));

    [Fact]
    public void A_day_a_country_left_out_is_stepped_over() =>
        // Samoa went from the end of 29 December 2011 straight to the 31st.
        Assert.Equal(new DateTimeOffset(2011, 12, 30, 10, 0, 0, TimeSpan.Zero),
            WallClock.Instant(new DateTime(2011, 12, 30, 12, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia")));

    [Fact]
    public void Dates_before_the_first_day_counted_are_left_out()
    {
        var rule = MonthlyRule.DayOfMonth(5, Ten, Bishkek);
        Assert.Equal(["2026-12", "2027-01"], rule.From(new DateOnly(2026, 11, 6), 3).Select(o => o.Month.Key));
    }

    [Fact]
    public void The_next_twelve_are_twelve_even_of_fifth_weekdays() =>
        Assert.Equal(12, MonthlyRule.NthWeekday(5, DayOfWeek.Friday, Ten, Bishkek).Next(new DateOnly(2026, 11, 22), 12).Count());

    [Theory]
    [InlineData(0), InlineData(6)]
    public void There_is_no_sixth_weekday(int n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MonthlyRule.NthWeekday(n, DayOfWeek.Monday, Ten, Bishkek));
}
