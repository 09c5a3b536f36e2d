using Lms.Assessments.Assignments;

namespace Lms.Assessments.Tests.Assignments;

public class DueReminderRuleTests
{
    private static readonly DateTimeOffset Due = new(2026, 12, 10, 18, 59, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DueReminderKind.Week, 168.01, false)]
    [InlineData(DueReminderKind.Week, 168, true)]
    [InlineData(DueReminderKind.Week, 72, true)]
    [InlineData(DueReminderKind.Week, 71.9, false)]
    [InlineData(DueReminderKind.Day, 24.01, false)]
    [InlineData(DueReminderKind.Day, 24, true)]
    [InlineData(DueReminderKind.Day, 3, true)]
    [InlineData(DueReminderKind.Day, 2.9, false)]
    [InlineData(DueReminderKind.Day, -1, false)]
    public void A_reminder_goes_in_its_time_and_is_dropped_after_it(DueReminderKind kind, double hoursBefore, bool goes) =>
        Assert.Equal(goes, DueReminderRule.IsDue(kind, Due, Due.AddHours(-hoursBefore)));
}
