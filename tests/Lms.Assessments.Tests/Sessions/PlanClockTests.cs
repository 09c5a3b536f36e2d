using Lms.Assessments.Sessions;

namespace Lms.Assessments.Tests.Sessions;

public sealed class PlanClockTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(9.9, 0)]
    [InlineData(10, 1)]
    [InlineData(59, 2)]
    [InlineData(60, 3)]
    public void What_is_due_is_the_slot_the_clock_stands_in(double minutes, int place) =>
        Assert.Equal(place, PlanClock.Due([10, 20, 30], TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData(-3, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(9, 3)]
    public void The_day_is_the_nearest_of_its_days(int after, int day)
    {
        var first = new DateOnly(2026, 12, 1);
        Assert.Equal(day, PlanClock.Day(first, first.AddDays(after), days: 3));
    }
}
