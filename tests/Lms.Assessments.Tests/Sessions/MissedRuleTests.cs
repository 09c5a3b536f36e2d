using Lms.Assessments.Attendances;
using Lms.Assessments.Enrolments;
using Lms.Assessments.Sessions;

namespace Lms.Assessments.Tests.Sessions;

public sealed class MissedRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1.9, false)]
    [InlineData(2, true)]
    [InlineData(72, true)]
    [InlineData(72.1, false)]
    public void Trainers_have_two_hours_to_put_the_list_right_and_after_three_days_nobody_is_told(double hours, bool due) =>
        Assert.Equal(due, MissedRule.IsDue(Start, Start.AddHours(hours)));

    [Theory]
    [InlineData(EnrolmentState.Active, -1, false, AttendanceHow.None, true)]
    [InlineData(EnrolmentState.Active, 0, false, AttendanceHow.Page, true)]
    [InlineData(EnrolmentState.Active, -1, true, AttendanceHow.Page, false)]
    [InlineData(EnrolmentState.Active, -1, false, AttendanceHow.ByHand, false)]
    [InlineData(EnrolmentState.Active, 1, false, AttendanceHow.None, false)]
    [InlineData(EnrolmentState.Completed, -1, false, AttendanceHow.None, false)]
    [InlineData(EnrolmentState.Withdrawn, -1, false, AttendanceHow.None, false)]
    public void Missed_is_who_had_a_seat_was_not_there_and_is_not_excused(EnrolmentState state, int enrolledHours, bool present, AttendanceHow how, bool missed) =>
        Assert.Equal(missed, MissedRule.Missed(state, Start.AddHours(enrolledHours), Start, present, how));
}
