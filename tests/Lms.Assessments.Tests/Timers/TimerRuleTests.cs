using Lms.Assessments.Rules;
using Lms.Assessments.Timers;

namespace Lms.Assessments.Tests.Timers;

public class TimerRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_timer_ends_so_many_minutes_from_now_by_the_servers_clock() => Assert.Equal(Now.AddMinutes(12), TimerRule.EndsAt(12, Now));

    [Theory]
    [InlineData(0)]
    [InlineData(241)]
    public void A_timer_runs_between_a_minute_and_four_hours(int minutes) =>
        Assert.Equal("timer.minutes", Assert.Throws<RuleBroken>(() => TimerRule.EndsAt(minutes, Now)).Code);

    [Fact]
    public void A_label_is_a_short_line_or_nothing()
    {
        Assert.Null(TimerRule.Label(" "));
        Assert.Equal("timer.label", Assert.Throws<RuleBroken>(() => TimerRule.Label(new string('a', 101))).Code);
    }
}
