using Lms.Assessments.Sessions;

namespace Lms.Assessments.Tests.Sessions;

public sealed class ReminderRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ReminderKind.Week, 7 * 24 * 60 + 1, false)]
    [InlineData(ReminderKind.Week, 7 * 24 * 60, true)]
    [InlineData(ReminderKind.Week, 3 * 24 * 60, true)]
    [InlineData(ReminderKind.Week, 3 * 24 * 60 - 1, false)]
    [InlineData(ReminderKind.Day, 24 * 60 + 1, false)]
    [InlineData(ReminderKind.Day, 24 * 60, true)]
    [InlineData(ReminderKind.Day, 180, true)]
    [InlineData(ReminderKind.Day, 179, false)]
    [InlineData(ReminderKind.Hour, 61, false)]
    [InlineData(ReminderKind.Hour, 60, true)]
    [InlineData(ReminderKind.Hour, 30, true)]
    [InlineData(ReminderKind.Hour, 29, false)]
    [InlineData(ReminderKind.Hour, -5, false)]
    public void A_reminder_is_due_from_its_time_until_it_is_too_late(ReminderKind kind, int minutesBefore, bool due) =>
        Assert.Equal(due, ReminderRule.IsDue(kind, Start, Start.AddMinutes(-minutesBefore)));

    [Fact]
    public void What_people_were_written_just_now_is_not_said_again()
    {
        Assert.Empty(ReminderRule.SaidBy(Start, Start.AddDays(-8)));
        Assert.Equal([ReminderKind.Week], ReminderRule.SaidBy(Start, Start.AddDays(-3)));
        Assert.Equal([ReminderKind.Week, ReminderKind.Day], ReminderRule.SaidBy(Start, Start.AddHours(-5)));
        Assert.Equal([ReminderKind.Week, ReminderKind.Day, ReminderKind.Hour], ReminderRule.SaidBy(Start, Start.AddMinutes(-50)));
    }
}
