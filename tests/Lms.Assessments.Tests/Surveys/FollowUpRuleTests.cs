using FsCheck;
using FsCheck.Xunit;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Tests.Surveys;

public class FollowUpRuleTests
{
    private static readonly DateTimeOffset Due = new(2027, 3, 31, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Closes = FollowUpRule.ClosesAt(Due);

    [Fact]
    public void An_invitation_is_made_up_to_thirty_days_late_and_not_later()
    {
        Assert.False(FollowUpRule.IsInvitationDue(Due, Due.AddMinutes(-1)));
        Assert.True(FollowUpRule.IsInvitationDue(Due, Due));
        Assert.True(FollowUpRule.IsInvitationDue(Due, Due.AddDays(30).AddMinutes(-1)));
        Assert.False(FollowUpRule.IsInvitationDue(Due, Due.AddDays(30)));
    }

    [Fact]
    public void Reminders_come_after_a_week_and_after_two_each_once()
    {
        Assert.Null(FollowUpRule.ReminderDue(Due, null, Closes, Due.AddDays(7).AddMinutes(-1)));
        Assert.Equal(1, FollowUpRule.ReminderDue(Due, null, Closes, Due.AddDays(7)));
        Assert.Null(FollowUpRule.ReminderDue(Due, Due.AddDays(7), Closes, Due.AddDays(8)));
        Assert.Equal(2, FollowUpRule.ReminderDue(Due, Due.AddDays(7), Closes, Due.AddDays(14)));
        Assert.Null(FollowUpRule.ReminderDue(Due, Due.AddDays(14), Closes, Due.AddDays(15)));
    }

    [Fact]
    public void A_reminder_three_days_late_is_dropped_and_the_next_one_still_comes()
    {
        Assert.Equal(1, FollowUpRule.ReminderDue(Due, null, Closes, Due.AddDays(10).AddMinutes(-1)));
        Assert.Null(FollowUpRule.ReminderDue(Due, null, Closes, Due.AddDays(10)));
        Assert.Equal(2, FollowUpRule.ReminderDue(Due, null, Closes, Due.AddDays(14)));
        Assert.Null(FollowUpRule.ReminderDue(Due, null, Closes, Due.AddDays(17)));
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_closed() =>
        Assert.Null(FollowUpRule.ReminderDue(Closes.AddDays(-7), null, Closes, Closes));

    [Property]
    public bool However_often_one_looks_each_reminder_goes_at_most_once_and_in_order(PositiveInt[] steps)
    {
        DateTimeOffset? reminded = null;
        var (now, said) = (Due, new List<int>());
        foreach (var step in steps)
        {
            now = now.AddHours(step.Get);
            if (FollowUpRule.ReminderDue(Due, reminded, Closes, now) is { } number)
            {
                (reminded, said) = (now, [.. said, number]);
            }
        }

        return said.SequenceEqual(said.Distinct().Order()) && said.Count <= 2;
    }
}
