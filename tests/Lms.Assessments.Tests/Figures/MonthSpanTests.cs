using System.Globalization;
using FsCheck.Xunit;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Figures;

public class MonthSpanTests
{
    [Fact]
    public void February_to_May_is_four_whole_months()
    {
        var span = MonthSpan.Parse("2024-02", "2024-05");
        Assert.Equal((4, new DateOnly(2024, 2, 1), new DateOnly(2024, 5, 31)), (span.Months, span.FirstDay, span.LastDay));
        Assert.Equal("2023-02..2023-05", span.YearsBefore(1).ToString());
    }

    [Fact]
    public void Quarters_and_years_are_spans_of_months()
    {
        Assert.Equal("2026-04..2026-06", MonthSpan.Quarter(2026, 2).ToString());
        Assert.Equal("2026-01..2026-12", MonthSpan.Year(2026).ToString());
        Assert.Equal(["2026-Q2"], Enumerable.Range(MonthSpan.Quarter(2026, 2).First, 3).Select(MonthSpan.QuarterText).Distinct());
    }

    [Theory]
    [InlineData("2025-12-31", 1)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-05-01", 5)]
    [InlineData("2026-05-31", 5)]
    [InlineData("2026-12-01", 12)]
    [InlineData("2027-03-01", 12)]
    public void A_figure_a_month_is_over_the_months_that_have_begun(string by, int months) =>
        Assert.Equal(months, MonthSpan.Year(2026).Begun(DateOnly.Parse(by, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("26-01")]
    [InlineData("2026-1")]
    [InlineData("٢٠٢٦-٠١")]
    [InlineData("")]
    public void What_is_no_month_is_refused(string text) => Assert.Equal("figures.month", Assert.Throws<RuleBroken>(() => MonthSpan.ParseMonth(text)).Code);

    [Fact]
    public void A_period_that_ends_before_it_begins_or_lasts_for_ever_is_refused()
    {
        Assert.Equal("figures.period_backwards", Assert.Throws<RuleBroken>(() => MonthSpan.Parse("2026-02", "2026-01")).Code);
        Assert.Equal("figures.period_too_long", Assert.Throws<RuleBroken>(() => MonthSpan.Parse("1950-01", "2026-01")).Code);
    }

    [Property]
    public void The_month_of_a_day_is_the_one_that_holds_it(DateTime at)
    {
        var day = DateOnly.FromDateTime(at);
        var month = MonthSpan.MonthOf(day);
        var span = new MonthSpan(month, month);
        Assert.True(span.FirstDay <= day && day <= span.LastDay);
        if (day.Year is >= 1900 and <= 2999) Assert.Equal(month, MonthSpan.ParseMonth(MonthSpan.Text(month)));
    }
}
